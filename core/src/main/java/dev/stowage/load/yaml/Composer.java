package dev.stowage.load.yaml;

import static dev.stowage.problem.ComposeProblem.YAML_ANCHOR;
import static dev.stowage.problem.ComposeProblem.YAML_CYCLE;
import static dev.stowage.problem.ComposeProblem.YAML_LIMIT;

import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.AttributePath.Index;
import dev.stowage.source.AttributePath.Step;
import dev.stowage.source.Limits;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/** Builds the values of one document from its events, aliases already in the place of what they stand for. */
final class Composer {
    private final Events events;
    private final Spans spans;
    private final Limits limits;
    private final List<Problem> problems;
    private final Budget budget;
    private final Anchors anchors;
    private int depth;
    private boolean stopped;
    private boolean isOverride;

    Composer(Events events, Spans spans, Limits limits, List<Problem> problems, Anchors anchors) {
        this.anchors = anchors;
        this.events = events;
        this.spans = spans;
        this.limits = limits;
        this.problems = problems;
        this.budget = new Budget(limits.nodeVisits());
    }

    /** The next value of the stream, at {@code path}. */
    Composed value(AttributePath path) {
        Event event = events.next();
        if (event instanceof AliasEvent alias) {
            return followed(alias, path);
        }
        budget.value();
        checkBudget(event, path);
        Anchors.Anchored anchored = anchors.of((NodeEvent) event);
        Composed composed = tagged(event, path);
        anchored.is(composed);
        return composed;
    }

    private Composed content(Event event, AttributePath path) {
        if (event instanceof ScalarEvent scalar) {
            Tagged tagged = Tagged.scalar(scalar, spans.of(event), path);
            tagged.problem().forEach(problems::add);
            if (scalar.isPlain() && events.haveTabs()) {
                Tabs.behind(spans.of(event), events.indentation()).forEach(problems::add);
            }
            if (scalar.isPlain() && scalar.getValue().isEmpty()) {
                MergeTags.swallowed(scalar, spans.of(event), path).forEach(problems::add);
            }
            if (scalar.isPlain()) {
                events.itemColumn()
                        .flatMap(column -> DashedLines.within(spans.of(event), column, path))
                        .forEach(problems::add);
            }
            return Composed.of(tagged.node());
        }
        return stopped || isTooDeep(event, path, 0) ? skipped(event) : collection((CollectionStartEvent) event, path);
    }

    /** Below {@code !override} both tags mean nothing. */
    private Composed tagged(Event event, AttributePath path) {
        String tag = isOverride ? "" : tag(event);
        return switch (tag) {
            case "!reset" -> content(event, path).reset();
            case "!override" -> overriding(event, path);
            case "" -> content(event, path);
            default -> called(tag, event, path);
        };
    }

    private Composed called(String tag, Event event, AttributePath path) {
        Intrinsics.unknown(tag, spans.of(event), path)
                .orElse(() -> MergeTags.misspelled(tag, spans.of(event), path))
                .forEach(problems::add);
        return Intrinsics.spelledOut(tag, content(event, path), path);
    }

    private static String tag(Event event) {
        Optional<String> tag =
                event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        return tag.filter(written -> !written.equals(Tagged.NONE)).orElse("");
    }

    private Composed overriding(Event event, AttributePath path) {
        isOverride = true;
        Composed composed = content(event, path);
        isOverride = false;
        return composed.overriding();
    }

    private Composed collection(CollectionStartEvent start, AttributePath path) {
        depth++;
        Composed composed = start instanceof SequenceStartEvent
                ? items(start, path)
                : new MappingComposer(this, start).compose(path);
        depth--;
        return composed;
    }

    private Composed items(CollectionStartEvent start, AttributePath path) {
        ArrayList<Node> nodes = new ArrayList<>();
        ArrayList<Vector<Step>> replaced = new ArrayList<>();
        long size = 1;
        int height = 0;
        for (int at = 0; !events.endsCollection(); at++) {
            Composed item = value(path.index(at));
            item.node().forEach(nodes::add);
            item.replacedUnder(new Index(at)).forEach(replaced::add);
            size += item.size();
            height = Math.max(height, item.height());
        }
        Span span = collectionSpan(start, Vector.ofAll(nodes).lastOption().map(Node::span));
        return new Composed(
                Option.some(new Node.Items(Vector.ofAll(nodes), span)), Vector.ofAll(replaced), size, height + 1);
    }

    /** To the end of its last part, or to the closing bracket where there is one; takes the end event. */
    Span collectionSpan(CollectionStartEvent start, Option<Span> last) {
        Span end = spans.of(events.next());
        return spans.joined(
                spans.of(start),
                start.isFlow() ? end : last.filter(this::isHere).getOrElse(spans.of(start)));
    }

    private boolean isHere(Span span) {
        return span.file().equals(spans.file());
    }

    private Composed followed(AliasEvent alias, AttributePath path) {
        String name = alias.getAlias().getValue();
        Option<Anchors.Anchored> anchored = anchors.get(name);
        if (anchored.isEmpty()) {
            String hint = anchors.nearest(name)
                    .map(near -> "did you mean *" + near + "?")
                    .getOrElse("write &" + name + " in this file, before the value that this alias repeats");
            return bad(alias, path, YAML_ANCHOR, "there is no anchor &" + name + " above this alias", hint);
        }
        return anchored.flatMap(Anchors.Anchored::value)
                .map(target -> repeated(alias, path, target))
                .getOrElse(() -> bad(
                        alias,
                        path,
                        YAML_CYCLE,
                        "the alias *" + name + " is inside its own anchor",
                        "name an anchor of another value"));
    }

    private Composed repeated(AliasEvent alias, AttributePath path, Composed target) {
        budget.alias(target.size());
        checkBudget(alias, path);
        return stopped || isTooDeep(alias, path, target.height()) ? Composed.of(new Node.Bad(spans.of(alias))) : target;
    }

    /** The text of a key, none with a problem when it is no string. */
    Option<String> key(Event event, Span span, AttributePath path) {
        Option<Node> node = keyNode(event, span, path);
        return node.flatMap(Kinds::text)
                .map(Node.Text::value)
                .orElse(() -> noKey(new WrongKey(event, node, span, path)));
    }

    /** A key may have an anchor, or be an alias of a text. */
    private Option<Node> keyNode(Event event, Span span, AttributePath path) {
        if (event instanceof AliasEvent alias) {
            return anchors.get(alias.getAlias().getValue())
                    .flatMap(Anchors.Anchored::value)
                    .flatMap(Composed::node);
        }
        Option<Node> node = event instanceof ScalarEvent scalar
                ? Option.some(Tagged.scalar(scalar, span, path).node())
                : Option.none();
        node.forEach(key -> anchors.of((NodeEvent) event).is(Composed.of(key)));
        return node;
    }

    private Option<String> noKey(WrongKey key) {
        problems.add(key.problem());
        if (key.isCollection()) {
            events.skipCollection();
        }
        return Option.none();
    }

    /** A key of a mapping was met. */
    void countKey() {
        budget.key();
    }

    private void checkBudget(Event event, AttributePath path) {
        if (stopped) {
            return;
        }
        if (budget.isVisitedTooOften()) {
            stop(event, path, "the document has more than " + limits.nodeVisits() + " values", "split it over files");
        } else if (budget.isAliasedTooOften()) {
            stop(event, path, "the document repeats too much through aliases", "use fewer aliases of aliases");
        }
    }

    private boolean isTooDeep(Event event, AttributePath path, int height) {
        if (depth + height < limits.depth()) {
            return false;
        }
        stop(event, path, "lists and mappings are more than " + limits.depth() + " levels deep", "nest them less");
        return true;
    }

    /** Says so once; what follows is not read. */
    private void stop(Event event, AttributePath path, String sentence, String hint) {
        report(event, path, YAML_LIMIT, sentence, hint);
        stopped = true;
        events.stop();
    }

    private Composed skipped(Event start) {
        events.skipCollection();
        return Composed.of(new Node.Bad(spans.of(start)));
    }

    private Composed bad(Event event, AttributePath path, ProblemId id, String sentence, String hint) {
        report(event, path, id, sentence, hint);
        return Composed.of(new Node.Bad(spans.of(event)));
    }

    private void report(Event event, AttributePath path, ProblemId id, String sentence, String hint) {
        problems.add(
                Problem.at(spans.of(event), id, sentence).path(path).hint(hint).build());
    }

    Events events() {
        return events;
    }

    Spans spans() {
        return spans;
    }

    void report(Problem problem) {
        problems.add(problem);
    }
}
