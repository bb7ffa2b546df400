package dev.stowage.load.resolve;

import dev.stowage.source.Files;

/**
 * What relative paths are relative to.
 *
 * @param directory the project directory; relative itself where a file is loaded for another one that will resolve it
 * @param home where {@code ~} leads, the home directory of the user
 * @param files asked for symbolic links
 */
public record Base(String directory, String home, Files files) {}
