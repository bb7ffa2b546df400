/**
 * From a command line to the library: the stages called as the flags say, the deployment that is meant, and the connection
 * to AWS with its progress and its questions.
 */
@NullMarked
package dev.stowage.cli.stage;

import org.jspecify.annotations.NullMarked;
