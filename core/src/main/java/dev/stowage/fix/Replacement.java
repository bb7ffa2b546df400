package dev.stowage.fix;

import dev.stowage.fix.Part.Entry;
import dev.stowage.value.Tree;
import io.vavr.control.Option;

/** How a member of a mapping or a list gets another value, or another key. */
final class Replacement {
    private Replacement() {}

    static Change of(Trail member, Tree value, Lines lines) {
        Part old = member.last().fold(single -> single, Entry::value, collection -> collection);
        String text = isItem(member)
                        && value instanceof Tree.Fields fields
                        && !fields.values().isEmpty()
                ? Written.lines(value, lines.column(old.start())).stripLeading()
                : Written.inline(value, member.style());
        return new Change(old.start(), old.end(), old.start() == old.end() ? " " + text : text);
    }

    /** With a dash before it, so that a mapping can stand on lines of its own. */
    private static boolean isItem(Trail member) {
        return member.style() == Part.Style.BLOCK && !(member.last() instanceof Entry);
    }

    /** None for an item of a list, and where the new key is there already. */
    static Option<Change> renamed(Trail member, String key) {
        boolean taken = member.collection().flatMap(around -> around.entry(key)).isDefined();
        return member.last()
                .<Option<Entry>>fold(single -> Option.none(), Option::some, collection -> Option.none())
                .filter(entry -> !taken)
                .map(entry -> new Change(entry.start(), entry.key().end(), key));
    }
}
