/**
 * What all other packages may use: the style of our generated values, typed names, and a few small types.
 * Nothing here knows how Compose, ECS or CloudFormation work: at most how they spell a name or a number.
 */
@NullMarked
package dev.stowage.value;

import org.jspecify.annotations.NullMarked;
