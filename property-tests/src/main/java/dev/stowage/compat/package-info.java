/** Recorded cases: what the reference tools make of an input, held against what we make of it. */
@NullMarked
package dev.stowage.compat;

import org.jspecify.annotations.NullMarked;
