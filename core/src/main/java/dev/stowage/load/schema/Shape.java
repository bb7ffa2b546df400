package dev.stowage.load.schema;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What an attribute takes: kinds of values, and what more is asked of a text, a number, a list, a mapping. */
record Shape(
        Set<Kind> kinds,
        Vector<String> words,
        Option<Form> form,
        Option<Range> range,
        Option<ListShape> list,
        Option<MappingShape> mapping) {

    /** A list of items of one shape; {@code distinct} when no item may be there twice. */
    record ListShape(Shape item, boolean distinct) {}

    /** Both ends belong to the range. */
    record Range(long least, long largest) {
        String words() {
            return largest == Long.MAX_VALUE ? least + " or more" : "a number from " + least + " to " + largest;
        }
    }

    static Shape of(Kind first, Kind... more) {
        return new Shape(
                EnumSet.of(first, more), Vector.empty(), Option.none(), Option.none(), Option.none(), Option.none());
    }

    /** One of these texts. */
    static Shape words(String... words) {
        return of(Kind.TEXT).withWords(Vector.of(words));
    }

    static Shape listOf(Shape item) {
        return of(Kind.LIST).withList(new ListShape(item, false));
    }

    static Shape distinct(Shape item) {
        return of(Kind.LIST).withList(new ListShape(item, true));
    }

    /** A mapping of these attributes and extensions, and of no others. */
    static Shape mapping(Attribute... attributes) {
        return of(Kind.MAPPING).with(MappingShape.of(attributes));
    }

    /** A mapping with keys that the user chooses. */
    static Shape mapOf(Keys keys, Shape value) {
        return of(Kind.MAPPING).with(MappingShape.of(keys, value));
    }

    /** Either this or the other, which has other kinds. */
    Shape or(Shape other) {
        EnumSet<Kind> both = EnumSet.copyOf(kinds);
        both.addAll(other.kinds);
        return new Shape(
                both,
                words.appendAll(other.words),
                form.orElse(other.form),
                range.orElse(other.range),
                list.orElse(other.list),
                mapping.orElse(other.mapping));
    }

    Shape or(Kind kind) {
        return or(of(kind));
    }

    /** This shape for the attributes of these names. */
    Attribute at(String... names) {
        return new Attribute(Vector.of(names), this, false);
    }

    boolean takes(Kind kind) {
        return kinds.contains(kind) || (kind == Kind.WHOLE && kinds.contains(Kind.NUMBER));
    }

    Shape in(long least, long largest) {
        return new Shape(kinds, words, form, Option.some(new Range(least, largest)), list, mapping);
    }

    Shape like(Form pattern) {
        return new Shape(kinds, words, Option.some(pattern), range, list, mapping);
    }

    /** A mapping that takes no extensions. */
    Shape plain() {
        return changed(MappingShape::plain);
    }

    /** A mapping in which other keys are passed over. */
    Shape open() {
        return changed(MappingShape::open);
    }

    /** A mapping that needs at least one of these attributes. */
    Shape needingOneOf(String... names) {
        return changed(mapping -> mapping.needingOneOf(Vector.of(names)));
    }

    private Shape changed(UnaryOperator<MappingShape> change) {
        return new Shape(kinds, words, form, range, list, mapping.map(change));
    }

    private Shape withWords(Vector<String> allowed) {
        return new Shape(kinds, allowed, form, range, list, mapping);
    }

    private Shape withList(ListShape items) {
        return new Shape(kinds, words, form, range, Option.some(items), mapping);
    }

    private Shape with(MappingShape entries) {
        return new Shape(kinds, words, form, range, list, Option.some(entries));
    }
}
