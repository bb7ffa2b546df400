/**
 * The command line and the process that it was typed in: the tables of {@link dev.stowage.cli.line.Verb verbs} and {@link
 * dev.stowage.cli.line.Flag flags}, the parser, what the values of flags mean, and {@link dev.stowage.cli.line.ProcessContext},
 * through which alone the process is touched.
 */
@NullMarked
package dev.stowage.cli.line;

import org.jspecify.annotations.NullMarked;
