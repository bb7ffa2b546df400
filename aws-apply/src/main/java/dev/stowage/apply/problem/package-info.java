/** What can go wrong, by its id. */
@NullMarked
package dev.stowage.apply.problem;

import org.jspecify.annotations.NullMarked;
