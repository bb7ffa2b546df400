package dev.stowage.validate.subject;

import dev.stowage.compose.Service;
import io.vavr.collection.Vector;

/** Another service of {@code links}, and what it is called here: {@code NAME:ALIAS} (Compose Specification, "links"). */
public record Link(String name, String alias) {
    /** Without an alias it goes by its own name. */
    public static Link of(String text) {
        return new Link(text.split(":", 2)[0], text.substring(text.indexOf(':') + 1));
    }

    public static Vector<Link> all(Service service) {
        return service.links().map(Link::of);
    }

    /** Names are looked up without regard to case. */
    public boolean isRenaming() {
        return !alias.equalsIgnoreCase(name);
    }
}
