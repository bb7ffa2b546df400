/**
 * The leaf of the house: the style of our generated values, typed names, and the few small types that every other room
 * speaks of. Nothing here knows how Compose, ECS or CloudFormation work: at most how they spell a name or a number.
 */
@NullMarked
package dev.stowage.value;

import org.jspecify.annotations.NullMarked;
