package dev.stowage.extension;

/**
 * A change of a request before it reaches a service.
 *
 * @param regex a regular expression, of 1024 characters at most
 * @param replace what stands in place of what it matches, of 1024 characters at most; {@code $1} is its first group
 */
public record Rewrite(String regex, String replace) {}
