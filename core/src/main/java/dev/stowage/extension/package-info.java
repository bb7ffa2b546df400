/**
 * The {@code x-aws-*} keys: one table that says where each may stand and what it takes, and the typed values that it is
 * read into. A key that is unknown, in the wrong place or of the wrong kind becomes a located problem.
 */
@NullMarked
package dev.stowage.extension;

import org.jspecify.annotations.NullMarked;
