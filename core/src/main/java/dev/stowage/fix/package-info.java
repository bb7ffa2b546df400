/**
 * Applies the edits of problems to the texts in which they were found. {@code Fixes} is the door; it leaves everything else
 * in a file as it is, comments and blank lines too. What can be done by a program is an {@code Edit}; nothing here knows
 * which problem it came from. A text is changed in all places at once, and then read again: it has to say what it said
 * before, with the edits and nothing else, and the application has to load as before.
 */
@NullMarked
package dev.stowage.fix;

import org.jspecify.annotations.NullMarked;
