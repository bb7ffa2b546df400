/**
 * The command {@code stowage}: words in, one library call, text and an exit code out. Results go to standard output,
 * everything else to standard error. Here is where the process begins and ends; the packages inside it do the rest.
 */
@NullMarked
package dev.stowage.cli;

import org.jspecify.annotations.NullMarked;
