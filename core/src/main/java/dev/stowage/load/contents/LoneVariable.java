package dev.stowage.load.contents;

import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;

/**
 * A variable of which an env file of a service has the name alone.
 *
 * @param file the place where the first service names the file
 */
public record LoneVariable(AttributePath file, Span span) {}
