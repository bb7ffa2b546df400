package dev.stowage.fix;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Plain;
import dev.stowage.problem.Edit.Action;
import dev.stowage.source.AttributePath;
import dev.stowage.source.AttributePath.Index;
import dev.stowage.source.AttributePath.Step;
import dev.stowage.source.Span;
import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What documents say once their attributes are edited: the measure for a text in which that was written.
 *
 * @param emptied collections that stay when all in them goes
 */
record Expected(Map<At, Action> actions, Set<At> emptied, Vector<Added> added) {
    /** Where a member is written, which for what is merged or referred to is elsewhere. */
    record At(int line, int column, MemberPosition.Kind kind) {
        static At of(MemberPosition spot, Lines lines) {
            return new At(lines.line(spot.offset()), lines.point(spot.offset()), spot.kind());
        }

        private static At of(Span span, MemberPosition.Kind kind) {
            return new At(span.line(), span.column(), kind);
        }
    }

    Vector<Tree> of(Vector<Node> documents) {
        int last = documents.size() - 1;
        return documents.zipWithIndex((document, at) -> value(document, at == last ? added : Vector.empty())
                .getOrElse(() -> new Tree.Fields(LinkedHashMap.empty())));
    }

    /** None where everything inside goes. */
    private Option<Tree> value(Node node, Vector<Added> below) {
        if (below.exists(each -> each.steps().isEmpty())) {
            return Option.some(Added.whole(below));
        }
        return node.fold(
                bad -> Option.some(plain(node, below)),
                scalar -> Option.some(plain(node, below)),
                items -> items(items, below),
                fields -> fields(fields, below));
    }

    private static Tree plain(Node node, Vector<Added> below) {
        return below.isEmpty() ? Plain.of(node) : Added.whole(below);
    }

    private Option<Tree> fields(Node.Fields fields, Vector<Added> below) {
        LinkedHashMap<Step, Vector<Added>> groups = Added.byStep(below);
        Vector<Tuple2<Node.Entry, Tree>> kept = Vector.ofAll(fields.entries())
                .flatMap(entry -> member(
                                At.of(entry.keySpan(), MemberPosition.Kind.ENTRY),
                                entry.value(),
                                groups.getOrElse(new AttributePath.Key(entry.key()), Vector.empty()))
                        .map(value -> Tuple.of(entry, value)));
        Set<Step> there =
                kept.map(entry -> (Step) new AttributePath.Key(entry._1.key())).toSet();
        Vector<Tuple2<String, Tree>> fresh = groups.toVector()
                .reject(group -> there.contains(group._1))
                .map(group -> group.map(Added::name, Added::whole));
        return Option.when(
                fields.size() == 0 || stays(fields) || kept.nonEmpty() || fresh.nonEmpty(),
                () -> new Tree.Fields(LinkedHashMap.ofEntries(
                        kept.map(entry -> entry.map1(this::name)).appendAll(fresh))));
    }

    private String name(Node.Entry entry) {
        return actions.get(At.of(entry.keySpan(), MemberPosition.Kind.ENTRY))
                .map(action -> action.fold(value -> entry.key(), key -> key, entry::key))
                .getOrElse(entry::key);
    }

    private Option<Tree> items(Node.Items items, Vector<Added> below) {
        LinkedHashMap<Step, Vector<Added>> groups = Added.byStep(below);
        if (groups.keySet().exists(AttributePath.Key.class::isInstance)) {
            return Option.some(new Tree.Fields(LinkedHashMap.ofEntries(items.values()
                    .map(Plain::of)
                    .filter(Tree.Text.class::isInstance)
                    .map(item -> ((Tree.Text) item).value())
                    .map(name -> Tuple.of(
                            name,
                            groups.get(new AttributePath.Key(name))
                                    .map(Added::whole)
                                    .getOrElse(Tree.NOTHING))))));
        }
        Vector<Tree> kept = items.values()
                .zipWithIndex()
                .flatMap(item -> member(
                        At.of(item._1.span(), MemberPosition.Kind.ITEM),
                        item._1,
                        groups.getOrElse(new Index(item._2), Vector.empty())));
        Vector<Tree> all = kept.appendAll(Added.items(below.filter(each -> isBehind(each, items))));
        return Option.when(items.values().isEmpty() || stays(items) || all.nonEmpty(), () -> new Tree.Items(all));
    }

    private boolean stays(Node node) {
        return emptied.contains(At.of(node.span(), MemberPosition.Kind.ITEM));
    }

    private static boolean isBehind(Added added, Node.Items items) {
        return added.steps()
                .head()
                .fold(key -> false, position -> position >= items.values().size());
    }

    private Option<Tree> member(At at, Node value, Vector<Added> below) {
        return actions.get(at)
                .map(action -> action.fold(Option::some, key -> value(value, below), Option::<Tree>none))
                .getOrElse(() -> value(value, below));
    }
}
