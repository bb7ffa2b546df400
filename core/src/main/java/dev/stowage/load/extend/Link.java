package dev.stowage.load.extend;

import dev.stowage.source.AttributePath;
import io.vavr.control.Option;
import java.nio.file.Path;

/** A service or job in a chain: of another file, or of the document itself when {@code file} is none. */
record Link(Option<Path> file, String section, String name) {
    static final String SERVICES = "services";

    AttributePath path() {
        return AttributePath.of(section, name);
    }

    /** What one of the section is called. */
    String word() {
        return section.substring(0, section.length() - 1);
    }

    Link in(Path document) {
        return new Link(Option.some(file.getOrElse(document)), section, name);
    }
}
