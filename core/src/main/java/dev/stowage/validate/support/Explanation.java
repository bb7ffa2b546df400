package dev.stowage.validate.support;

import dev.stowage.extension.ExtensionKey;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.NearestName;
import dev.stowage.value.Dialect;
import dev.stowage.write.Writable;
import io.vavr.Lazy;
import io.vavr.collection.Stream;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.BiPredicate;

/** What becomes of attributes of Compose, and what the keys of AWS take: all of them, or those of one name. */
public record Explanation(Vector<Attribute> attributes, Vector<ExtensionKey> keys) {
    private static final Vector<BiPredicate<Attribute, Vector<String>>> WAYS =
            Vector.of(Attribute::isBelow, Attribute::isOnPath, Attribute::holds);

    private static final Lazy<Vector<Attribute>> PARTS =
            Lazy.of(() -> SupportTable.parts().distinctBy(Attribute::name));

    /** Everything there is; of an attribute and its parts of any name, which are called the same, the attribute. */
    public static Explanation ofAll() {
        return new Explanation(SupportTable.rows().distinctBy(Attribute::name), ExtensionKey.all());
    }

    /**
     * What someone typed means: a name ({@code services.ports.target}), a path of a project ({@code
     * services.web.ports[0].target}), the end of a name ({@code tty}), or a key of AWS. An attribute inside of one that is
     * decided as a whole is explained by that. Empty when it means nothing.
     */
    public static Explanation of(String typed) {
        Explanation all = ofAll();
        Vector<String> words = words(typed);
        return new Explanation(
                Stream.ofAll(WAYS)
                        .flatMap(way -> Stream.of(all.attributes, PARTS.get())
                                .map(attributes -> attributes.filter(attribute -> way.test(attribute, words))))
                        .find(Vector::nonEmpty)
                        .getOrElse(Vector.empty()),
                all.keys.filter(key -> key.name().equals(words.last()) || KeyName.PREFIX.equals(words.last() + "-")));
    }

    /** Positions in lists say nothing about an attribute. */
    private static Vector<String> words(String typed) {
        return Vector.of(typed.replaceAll("\\[[^\\]]*]", "").split("\\.", -1));
    }

    /** A table for people: attributes first, then keys; what the dialects have in common is said once. */
    public Vector<String> lines(Vector<Dialect> dialects) {
        return new ExplanationTable(this, dialects).lines();
    }

    /** The same for programs: a list of attributes and one of keys, each with what holds in each dialect. */
    public Writable document(Vector<Dialect> dialects) {
        return new ExplanationTable(this, dialects).document();
    }

    public boolean isEmpty() {
        return attributes.isEmpty() && keys.isEmpty();
    }

    /** The name that may have been meant. */
    public static Option<String> nearest(String typed) {
        Explanation all = ofAll();
        Vector<Attribute> attributes = all.attributes.appendAll(PARTS.get());
        Vector<String> names = attributes.map(Attribute::name).appendAll(all.keys.map(ExtensionKey::name));
        return NearestName.of(typed, names)
                .orElse(() -> NearestName.of(
                        words(typed).last(), attributes.map(each -> each.words().last())));
    }
}
