/**
 * What will be done, as values: pure functions from what is wanted and what is there to a list of steps, or to the
 * problems that stand in the way. Nothing here has an effect; a plan can be printed, compared and thrown away.
 */
@NullMarked
package dev.stowage.apply.plan;

import org.jspecify.annotations.NullMarked;
