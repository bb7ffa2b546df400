/** What a shell asks while a command line is typed: the answers, and the scripts that ask. */
@NullMarked
package dev.stowage.cli.complete;

import org.jspecify.annotations.NullMarked;
