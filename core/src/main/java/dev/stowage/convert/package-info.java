/**
 * The third stage: from a valid Compose project to a template. A dialect makes the ECS values, the emission spells them;
 * AWS is never asked, only {@link dev.stowage.convert.Requirements} says what would have to be.
 */
@NullMarked
package dev.stowage.convert;

import org.jspecify.annotations.NullMarked;
