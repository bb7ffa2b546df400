package dev.stowage.problem;

import dev.stowage.source.Span;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import dev.stowage.write.Sink;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Problems for code review tools: Static Analysis Results Interchange Format 2.1.0, the kinds of the problems as its
 * rules. An edit whose place in the text is known becomes a fix.
 *
 * @param tool the name of the program that found the problems
 * @param version that of the program
 */
public record SarifRenderer(String tool, String version) implements Renderer {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    @Override
    public String render(Vector<Problem> problems) {
        return Format.JSON.render(sink -> sink.map(() -> {
            sink.field("$schema", SCHEMA);
            sink.field("version", "2.1.0");
            sink.list("runs", () -> sink.map(() -> run(problems, sink)));
        }));
    }

    private void run(Vector<Problem> problems, Sink sink) {
        sink.map(
                "tool",
                () -> sink.map("driver", () -> {
                    sink.field("name", tool);
                    sink.field("version", version);
                    sink.list("rules", () -> kinds(problems).forEach(id -> rule(id, sink)));
                }));
        sink.field("columnKind", "unicodeCodePoints");
        sink.list("results", () -> problems.forEach(problem -> sink.map(() -> result(problem, sink))));
    }

    private static Vector<ProblemId> kinds(Vector<Problem> problems) {
        return problems.map(Problem::id).distinct();
    }

    private static void rule(ProblemId id, Sink sink) {
        sink.map(() -> {
            sink.field("id", id.word());
            message(sink, "shortDescription", id.title());
            sink.map(
                    "defaultConfiguration",
                    () -> sink.field("level", id.severity().word()));
        });
    }

    private static void result(Problem problem, Sink sink) {
        sink.field("ruleId", problem.id().word());
        sink.field("level", problem.severity().word());
        message(
                sink,
                "message",
                problem.sentence() + problem.hint().map(hint -> ": " + hint).getOrElse(""));
        if (problem.span().isDefined() || problem.path().isDefined()) {
            sink.list("locations", () -> sink.map(() -> location(problem, sink)));
        }
        if (!problem.related().isEmpty()) {
            sink.list("relatedLocations", () -> problem.related().forEach(place -> related(place, sink)));
        }
        fix(problem, sink);
        if (problem.log().nonEmpty()) {
            sink.map("properties", () -> sink.list("log", () -> problem.log().forEach(sink::text)));
        }
    }

    private static void location(Problem problem, Sink sink) {
        problem.span().forEach(span -> physical(span, sink));
        problem.path()
                .forEach(path -> sink.list(
                        "logicalLocations", () -> sink.map(() -> sink.field("fullyQualifiedName", path.toString()))));
    }

    private static void related(Related place, Sink sink) {
        sink.map(() -> {
            message(sink, "message", place.note());
            physical(place.span(), sink);
        });
    }

    private static void physical(Span span, Sink sink) {
        sink.map("physicalLocation", () -> {
            artifact(span, sink);
            if (!span.isWhole()) {
                region("region", span, sink);
            }
        });
    }

    /** Editors make the changes of a fix together, so there is one only where each has its place. */
    private static void fix(Problem problem, Sink sink) {
        Vector<Tuple2<Edit, Span>> placed = problem.edits()
                .flatMap(edit -> edit.place().filter(place -> !place.isEmpty()).map(place -> Tuple.of(edit, place)));
        if (placed.nonEmpty() && placed.size() == problem.edits().size()) {
            fix(placed, problem, sink);
        }
    }

    private static void fix(Vector<Tuple2<Edit, Span>> edits, Problem problem, Sink sink) {
        sink.list(
                "fixes",
                () -> sink.map(() -> {
                    problem.hint().forEach(hint -> message(sink, "description", hint));
                    sink.list(
                            "artifactChanges",
                            () -> edits.forEach(edit -> sink.map(() -> {
                                artifact(edit._2, sink);
                                sink.list("replacements", () -> sink.map(() -> replacement(edit._1, edit._2, sink)));
                            })));
                }));
    }

    private static void replacement(Edit edit, Span place, Sink sink) {
        region("deletedRegion", place, sink);
        edit.action()
                .<Option<String>>fold(value -> Option.some(asYaml(value)), Option::some, Option::none)
                .forEach(text -> message(sink, "insertedContent", text));
    }

    /** JSON on one line, which fits wherever YAML stands. */
    private static String asYaml(Tree value) {
        return Format.COMPACT_JSON.render(out -> out.tree(value));
    }

    private static void artifact(Span span, Sink sink) {
        sink.map(
                "artifactLocation",
                () -> sink.field("uri", FileUri.of(span.file().name())));
    }

    private static void region(String name, Span span, Sink sink) {
        sink.map(name, () -> {
            sink.field("startLine", span.line());
            sink.field("startColumn", span.column());
            sink.field("endLine", span.endLine());
            sink.field("endColumn", span.endColumn());
        });
    }

    private static void message(Sink sink, String name, String text) {
        sink.map(name, () -> sink.field("text", text));
    }
}
