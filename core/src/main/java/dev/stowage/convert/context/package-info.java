/**
 * What every dialect starts from: the project with its settings, the place on AWS that it goes to, and whether what it
 * names there exists.
 */
@NullMarked
package dev.stowage.convert.context;

import org.jspecify.annotations.NullMarked;
