/**
 * What is said to Amazon ECS about single tasks, as plain values. A leaf beside {@code stack}: the planner,
 * the ports and the interpreter speak in these words.
 */
@NullMarked
package dev.stowage.apply.task;

import org.jspecify.annotations.NullMarked;
