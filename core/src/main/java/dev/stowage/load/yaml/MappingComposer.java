package dev.stowage.load.yaml;

import static dev.stowage.problem.ComposeProblem.YAML_MERGE;

import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.AttributePath.Step;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds one mapping: its keys, which must be strings and differ, and what {@code <<} merges into it. */
final class MappingComposer {
    private static final String MERGE = "<<";
    private static final String MERGE_TAG = "tag:yaml.org,2002:merge";

    private final Composer composer;
    private final CollectionStartEvent start;
    private final Map<String, Span> keys = new HashMap<>();
    private final Map<String, Node.Entry> written = new LinkedHashMap<>();
    private final List<Vector<Step>> replaced = new ArrayList<>();
    private final List<TwiceWritten> twice = new ArrayList<>();
    private Vector<Node.Fields> merged = Vector.empty();
    private boolean broken;
    private boolean keyless;
    private Option<Span> last = Option.none();
    private Option<String> empty = Option.none();
    private long size = 1;
    private int height;

    MappingComposer(Composer composer, CollectionStartEvent start) {
        this.composer = composer;
        this.start = start;
    }

    Composed compose(AttributePath path) {
        while (!composer.events().endsCollection()) {
            entry(path);
        }
        tellTwice();
        Span span = composer.collectionSpan(start, last);
        Node node = broken || isText() ? new Node.Bad(span) : fields(span);
        return new Composed(Option.some(node), Vector.ofAll(replaced), size, height + 1);
    }

    /** A mapping of which no key could be read is meant as texts, such as {@code 80: 80}. */
    private boolean isText() {
        return keyless && written.isEmpty() && merged.isEmpty();
    }

    /** What was to stand below a key is said of what stands twice, and no more of that key. */
    private void tellTwice() {
        if (twice.isEmpty()) {
            return;
        }
        TwiceWritten.problems(Vector.ofAll(twice)).forEach(composer::report);
        twice.stream()
                .flatMap(each -> each.owner().toJavaStream())
                .forEach(owner -> written.computeIfPresent(
                        owner,
                        (key, entry) ->
                                entry.withValue(new Node.Bad(entry.value().span()))));
    }

    /** What is written wins wherever {@code <<} stands; of what is merged the earlier mapping wins. */
    private Node.Fields fields(Span span) {
        if (merged.isEmpty()) {
            return Node.Fields.of(written.values(), span);
        }
        Map<String, Node.Entry> all = new LinkedHashMap<>(written);
        merged.forEach(base -> base.entries().forEach(entry -> all.putIfAbsent(entry.key(), entry)));
        return Node.Fields.of(all.values(), span);
    }

    private void entry(AttributePath path) {
        composer.countKey();
        Event event = composer.events().next();
        Span keySpan = composer.spans().of(event);
        if (event instanceof ScalarEvent scalar && isMerge(scalar)) {
            claim(MERGE, keySpan, path);
            Span value = composer.spans().of(composer.events().peek());
            counted(composer.value(path), Option.none()).node().forEach(node -> merge(node, value, path));
        } else {
            // It is no mapping at all that was meant by {{name}}.
            broken |= event instanceof CollectionStartEvent;
            keyed(composer.key(event, keySpan, path), keySpan, path);
        }
    }

    private static boolean isMerge(ScalarEvent key) {
        boolean isMeant = key.getTag().map(MERGE_TAG::equals).orElse(key.isPlain());
        return isMeant && key.getValue().equals(MERGE);
    }

    /** An entry whose key is no string has had its problem; its value is read over, for its own problems. */
    private void keyed(Option<String> key, Span keySpan, AttributePath path) {
        keyless |= key.isEmpty();
        AttributePath at = path.key(key.getOrElse(""));
        boolean first = key.map(name -> claim(name, keySpan, at)).getOrElse(false);
        Composed value = composer.value(at);
        key.filter(name -> first)
                .forEach(name -> keep(name, keySpan, counted(value, Option.some(new AttributePath.Key(name)))));
    }

    private void keep(String name, Span keySpan, Composed value) {
        value.node().forEach(node -> {
            written.put(name, new Node.Entry(name, keySpan, node));
            empty = node instanceof Node.Null ? Option.some(name) : empty;
            last = Option.some(node.span());
        });
    }

    /** Size and height of a part are those of the mapping too, and so are its replaced paths. */
    private Composed counted(Composed value, Option<Step> step) {
        size += value.size();
        height = Math.max(height, value.height());
        replaced.addAll(
                step.map(value::replacedUnder).getOrElse(value.replaced()).asJava());
        return value;
    }

    /** False when the key was there before, which is said at the end of the mapping. */
    private boolean claim(String key, Span span, AttributePath path) {
        Span before = keys.putIfAbsent(key, span);
        if (before == null) {
            return true;
        }
        twice.add(new TwiceWritten(
                key,
                span,
                before,
                composer.events().peek() instanceof CollectionStartEvent,
                path,
                empty.filter(owner -> isOfService(path))));
        return false;
    }

    private static boolean isOfService(AttributePath attribute) {
        return attribute.parent().flatMap(AttributePath::parent).contains(AttributePath.of("services"));
    }

    /** {@code at} is where the value is written, which for an alias is not where its text stands. */
    private void merge(Node node, Span at, AttributePath path) {
        if (node instanceof Node.Items items) {
            items.values().forEach(item -> mergeOne(item, item.span(), path));
        } else {
            mergeOne(node, at, path);
        }
    }

    /** What cannot be merged leaves open what the mapping holds: all of it is bad. */
    private void mergeOne(Node node, Span at, AttributePath path) {
        if (node instanceof Node.Fields fields) {
            merged = merged.append(fields);
            return;
        }
        broken = true;
        if (!(node instanceof Node.Bad)) {
            composer.report(Problem.at(at, YAML_MERGE, "<< takes a mapping or a list of mappings, not " + node.phrase())
                    .path(path)
                    .hint("refer to an anchor on a mapping: <<: *name")
                    .build());
        }
    }
}
