/**
 * Applies the edits of problems to the texts in which they were found. {@code Fixes} is the door; it leaves everything else
 * in a file as it is, comments and blank lines too. What can be done by a program is an {@code Edit}; nothing here knows
 * which problem it came from.
 */
@NullMarked
package dev.stowage.fix;

import org.jspecify.annotations.NullMarked;
