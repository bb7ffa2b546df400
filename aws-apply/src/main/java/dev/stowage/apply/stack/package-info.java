/**
 * What is said to and heard from CloudFormation, as plain values: names, states, events, change sets, parameter values.
 * The leaf of this module: the planner, the ports and the interpreter all speak in these words.
 */
@NullMarked
package dev.stowage.apply.stack;

import org.jspecify.annotations.NullMarked;
