/**
 * Questions to the person at the terminal, and what Ctrl-C does meanwhile.
 */
@NullMarked
package dev.stowage.cli.ask;

import org.jspecify.annotations.NullMarked;
