package dev.stowage.load.yaml;

import static dev.stowage.problem.ComposeProblem.YAML_ENCODING;
import static dev.stowage.problem.ComposeProblem.YAML_LIMIT;
import static dev.stowage.problem.ComposeProblem.YAML_ROOT;

import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Severity;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Limits;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** From the bytes of a file to its documents, with every problem that does not hide the rest. */
public final class Yaml {
    /** Of YAML 1; the reference loader refuses the directive of any other. */
    private static final int READ_MINOR_VERSION = 1;

    private final Spans spans;
    private final DocumentKind kind;
    private final Limits limits;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final Anchors anchors = new Anchors();
    private long values;
    private long mergedValues;

    private Yaml(Spans spans, DocumentKind kind, Limits limits) {
        this.spans = spans;
        this.kind = kind;
        this.limits = limits;
    }

    /** The documents of a Compose file. */
    public static Checked<Vector<Document>> parse(String name, byte[] bytes, Limits limits) {
        return parse(name, bytes, DocumentKind.COMPOSE, limits);
    }

    /**
     * The documents of a file named {@code name}, in order; a text of comments only has none. Problems: bad encoding,
     * syntax, duplicate or non-string keys, unknown anchors, passed limits, a root that is no mapping.
     */
    public static Checked<Vector<Document>> parse(String name, byte[] bytes, DocumentKind kind, Limits limits) {
        return Text.decode(bytes)
                .map(text -> parse(SourceFile.of(name, text), text, kind, limits))
                .getOrElse(() -> badEncoding(name, bytes));
    }

    private static Checked<Vector<Document>> badEncoding(String name, byte[] bytes) {
        Span place = Text.malformed(name, bytes);
        Problem problem = Problem.at(place, YAML_ENCODING, "the bytes from here on are not UTF-8")
                .hint("save the file as UTF-8, or type this character again")
                .build();
        return Checked.of(Vector.of(new Document(new Node.Bad(place), Vector.empty())), problem);
    }

    private static Checked<Vector<Document>> parse(SourceFile file, String text, DocumentKind kind, Limits limits) {
        Yaml reading = new Yaml(new Spans(file), kind, limits);
        Events events = Events.of(text);
        try {
            reading.stream(events);
        } catch (MarkedYamlEngineException thrown) {
            reading.broken(SyntaxProblem.of(Broken.of(thrown, reading.spans, events)));
        } catch (YamlEngineException | IllegalArgumentException thrown) {
            // The reader throws these for control characters and odd tags: they have no mark.
            reading.broken(SyntaxProblem.unplaced(thrown, reading.last(events)));
        }
        return new Checked<>(Vector.ofAll(reading.documents), Vector.ofAll(reading.problems));
    }

    private Span last(Events events) {
        return events.last().map(spans::of).getOrElse(spans::start);
    }

    private void stream(Events events) {
        while (!events.endsStream()) {
            if (events.next() instanceof DocumentStartEvent start) {
                documents.add(document(start, events));
            }
        }
    }

    private Document document(DocumentStartEvent start, Events events) {
        if (start.getSpecVersion().isPresent() && start.getSpecVersion().get().getMinor() != READ_MINOR_VERSION) {
            problems.add(SyntaxProblem.version(spans.of(start)));
        }
        return document(events);
    }

    private Document document(Events events) {
        Composed root = new Composer(events, spans, limits, problems, anchors).value(AttributePath.ROOT);
        checkMerging(root, events);
        Node node = root.node().getOrElse(() -> Node.Fields.of(Vector.empty(), spans.start()));
        return new Document(rooted(node), root.replaced().map(AttributePath::of));
    }

    private void checkMerging(Composed root, Events events) {
        values += root.size();
        mergedValues += documents.isEmpty() ? 0 : values;
        if (mergedValues > limits.mergedValues() && !events.endsStream()) {
            problems.add(Problem.at(last(events), YAML_LIMIT, "the documents of this file are too many to be merged")
                    .hint("write it as fewer documents, or as several files")
                    .build());
            events.stop();
        }
    }

    private Node rooted(Node node) {
        if (node instanceof Node.Fields || node instanceof Node.Bad) {
            return node;
        }
        problems.add(Problem.at(node.span(), YAML_ROOT, kind.name() + " is a mapping; this is " + node.phrase())
                .hint((isEmptyEnd(node) ? "remove the line ---, or " : "") + "begin with " + kind.beginning())
                .build());
        return new Node.Bad(node.span());
    }

    /** Whether nothing follows the mark behind another document. */
    private boolean isEmptyEnd(Node node) {
        return node instanceof Node.Null && !documents.isEmpty();
    }

    /** What does not go on behind a value that is wrong already is no other mistake. */
    private void broken(Problem problem) {
        if (!problems.stream().anyMatch(earlier -> isInLine(earlier, problem))) {
            problems.add(problem);
        }
        documents.add(new Document(new Node.Bad(problem.span().getOrElse(spans.start())), Vector.empty()));
    }

    private static boolean isInLine(Problem earlier, Problem problem) {
        return earlier.severity() == Severity.ERROR
                && earlier.span().exists(one -> problem.span().exists(other -> one.line() == other.line()));
    }
}
