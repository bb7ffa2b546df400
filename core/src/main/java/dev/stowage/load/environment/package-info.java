/**
 * The file of {@code --environment}: what exists in an account, told instead of asked. It is read with the YAML reader of
 * Load, so that every mistake in it has a place, and all of them are reported together.
 */
@NullMarked
package dev.stowage.load.environment;

import org.jspecify.annotations.NullMarked;
