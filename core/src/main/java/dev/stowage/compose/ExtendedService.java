package dev.stowage.compose;

import dev.stowage.value.ServiceName;
import io.vavr.control.Option;

/**
 * A service of another file that has no content, so that nothing came of it (Compose Specification, {@code extends}); any
 * other is merged in while loading, and no longer named.
 *
 * @param file its path; absolute once loaded
 */
public record ExtendedService(ServiceName service, Option<String> file) {}
