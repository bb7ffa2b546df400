/**
 * What profile {@code fuzz} runs: inputs made of random bytes go through all stages, and none may throw, take more than a
 * second, or need more memory than it is given.
 */
@NullMarked
package dev.stowage.fuzz;

import org.jspecify.annotations.NullMarked;
