/**
 * Load beside the reference loader: documents over the whole schema of Compose, right ones and broken ones, are loaded by
 * both, and the results compared. It needs Go, and runs in the profile {@code differential} only.
 */
@NullMarked
package dev.stowage.differential;

import org.jspecify.annotations.NullMarked;
