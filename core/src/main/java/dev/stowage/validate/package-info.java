/**
 * The second stage: fills in what ECS needs and Compose leaves open, then checks what ECS can do in a dialect. The rooms
 * inside it do the work; this one is their door.
 */
@NullMarked
package dev.stowage.validate;

import org.jspecify.annotations.NullMarked;
