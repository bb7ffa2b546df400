/**
 * The Compose model: an application as immutable values, without positions, so that equality means equality. Attributes
 * have the names of Compose in camel case. Text that is empty and numbers that are zero are absent where Compose does not
 * tell them apart from absence.
 */
@NullMarked
package dev.stowage.compose;

import org.jspecify.annotations.NullMarked;
