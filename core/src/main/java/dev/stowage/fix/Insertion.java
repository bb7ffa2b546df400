package dev.stowage.fix;

import dev.stowage.fix.Part.Collection;
import dev.stowage.fix.Part.Kind;
import dev.stowage.fix.Part.Style;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** How new members come behind those of a collection that stay. */
record Insertion(Lines lines, Collection collection, Vector<Part> kept) {
    Vector<Change> of(Vector<Added> added, Style style) {
        if (added.isEmpty()) {
            return Vector.empty();
        }
        Vector<Tree> members = collection.kind() == Kind.MAPPING
                ? Added.byStep(added)
                        .toVector()
                        .map(group -> new Tree.Fields(LinkedHashMap.of(Added.name(group._1), Added.whole(group._2))))
                : Added.items(added).map(item -> new Tree.Items(Vector.of(item)));
        return style == Style.FLOW ? inBrackets(members) : members.map(this::onLines);
    }

    private Vector<Change> inBrackets(Vector<Tree> members) {
        Vector<String> texts = members.map(Written::inBrackets);
        return kept.lastOption()
                .map(last -> texts.map(text -> Change.insertion(last.end(), comma(last) + text)))
                .getOrElse(() -> Vector.of(Change.insertion(collection.body() + 1, texts.mkString(", "))));
    }

    /** A colon ends a key only before a blank: Go reads a comma as part of it. */
    private String comma(Part last) {
        return lines.text().startsWith(":", last.end() - 1) ? " , " : ", ";
    }

    /** A new section of the file is set off like the others. */
    private Change onLines(Tree member) {
        int indent = lines.indent(collection);
        String gap = indent == 0 && lines.text().contains("\n\n") && collection.kind() == Kind.MAPPING ? "\n" : "";
        int end = kept.lastOption().map(Part::end).getOrElse(collection::end);
        return Change.insertion(lines.end(end), gap + Written.lines(member, indent));
    }
}
