/**
 * The second stage: fills in what ECS needs and Compose leaves open, then checks what ECS can do in a dialect. The packages
 * inside it do the work; this one is their entry.
 */
@NullMarked
package dev.stowage.validate;

import org.jspecify.annotations.NullMarked;
