/**
 * The default dialect: how a Compose project runs well on ECS today. One file per concern; each makes ECS values from the
 * project and from what validation filled in.
 */
@NullMarked
package dev.stowage.convert.modern;

import org.jspecify.annotations.NullMarked;
