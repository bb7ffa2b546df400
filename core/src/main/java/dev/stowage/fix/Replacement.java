package dev.stowage.fix;

import dev.stowage.fix.Part.Collection;
import dev.stowage.fix.Part.Entry;
import dev.stowage.fix.Part.Style;
import dev.stowage.value.Tree;
import io.vavr.control.Option;

/** How a member of a mapping or a list gets another value, or another key. */
final class Replacement {
    private Replacement() {}

    /** With a dash before it, a mapping can stand on lines of its own. */
    static Change of(Part member, Tree value, Style style, Lines lines) {
        Part old = Fates.value(member);
        boolean onLines = style == Style.BLOCK
                && !(member instanceof Entry)
                && value instanceof Tree.Fields fields
                && !fields.values().isEmpty();
        String text =
                onLines ? Written.lines(value, lines.column(old.body())).stripLeading() : Written.inline(value, style);
        return new Change(old.body(), old.end(), old.body() == old.end() ? " " + text : text);
    }

    /** None for an item of a list, and where the new key is there already. */
    static Option<Change> renamed(Part member, String key, Collection around) {
        return Option.when(
                around.entry(key).isEmpty() && member instanceof Entry,
                () -> new Change(member.start(), ((Entry) member).key().end(), key));
    }
}
