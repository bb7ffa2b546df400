/**
 * The command {@code stowage}: words in, one library call, text and an exit code out. The command line is a table of
 * {@link dev.stowage.cli.Verb verbs} and {@link dev.stowage.cli.Flag flags}; each verb is a few lines around a stage of
 * the library. Results go to standard output, everything else to standard error. Nothing here touches the process but
 * through {@link dev.stowage.cli.Surroundings}, {@link dev.stowage.cli.Terminal} and {@link dev.stowage.cli.Interruption}.
 */
@NullMarked
package dev.stowage.cli;

import org.jspecify.annotations.NullMarked;
