/**
 * Docker contexts on disk. A context of type {@code ecs} says with which profile and in which region to deploy, as it did for
 * the retired Docker integration.
 */
@NullMarked
package dev.stowage.apply.docker;

import org.jspecify.annotations.NullMarked;
