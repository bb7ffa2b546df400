/**
 * A class of a few lines for each verb: one library call, then text and an exit code.
 */
@NullMarked
package dev.stowage.cli.command;

import org.jspecify.annotations.NullMarked;
