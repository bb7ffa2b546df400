/**
 * Variables: {@code ${NAME}} in the values of a document becomes what the project's environment says, and texts become
 * the numbers and booleans that some attributes want (Compose Specification, "Interpolation").
 */
@NullMarked
package dev.stowage.load.interpolate;

import org.jspecify.annotations.NullMarked;
