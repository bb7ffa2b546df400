/**
 * The second stage: checks what ECS can do in a dialect, one small function per rule, and fills in what ECS needs and
 * Compose leaves open, as typed settings that conversion reads.
 */
@NullMarked
package dev.stowage.validate;

import org.jspecify.annotations.NullMarked;
