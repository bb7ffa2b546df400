/**
 * What can be wrong, as values: a problem with its place and hint, the catalogue of all kinds, the carrier that collects
 * them inside a stage, and the renderers that make text, JSON or SARIF of them at the edge.
 */
@NullMarked
package dev.stowage.problem;

import org.jspecify.annotations.NullMarked;
