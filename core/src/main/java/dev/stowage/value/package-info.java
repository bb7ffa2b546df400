/**
 * The leaf of the house: the style of our generated values, typed names, and the few small types that every other room
 * speaks of. Nothing here knows Compose, ECS or CloudFormation.
 */
@NullMarked
package dev.stowage.value;

import org.jspecify.annotations.NullMarked;
