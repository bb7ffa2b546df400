/** The lists in which a later item with the same key takes the place of an earlier one, and what their keys are. */
@NullMarked
package dev.stowage.load.unique;

import org.jspecify.annotations.NullMarked;
