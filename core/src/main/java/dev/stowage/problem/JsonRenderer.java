package dev.stowage.problem;

import dev.stowage.source.Span;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import dev.stowage.write.Sink;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.util.function.Consumer;

/** Problems for programs: {@code {"problems": [{id, severity, sentence, path, file, line, column, ...}]}}. */
public record JsonRenderer() implements Renderer {
    @Override
    public String render(Vector<Problem> problems) {
        return Format.JSON.render(sink ->
                sink.map(() -> sink.list("problems", () -> problems.forEach(problem -> write(problem, sink)))));
    }

    private static void write(Problem problem, Sink sink) {
        sink.map(() -> {
            sink.field("id", problem.id().word());
            sink.field("severity", problem.severity().word());
            sink.field("sentence", problem.sentence());
            problem.path().forEach(path -> sink.field("path", path.toString()));
            problem.span().forEach(span -> write(span, sink));
            list("related", problem.related(), place -> write(place, sink), sink);
            list("log", problem.log(), sink::text, sink);
            problem.hint().forEach(hint -> sink.field("hint", hint));
            list("edits", problem.edits(), edit -> write(edit, sink), sink);
        });
    }

    private static <T> void list(String name, Vector<T> items, Consumer<T> write, Sink sink) {
        if (items.nonEmpty()) {
            sink.list(name, () -> items.forEach(write));
        }
    }

    private static void write(Span span, Sink sink) {
        sink.field("file", span.file().name());
        if (!span.isWhole()) {
            writeRegion(span, sink);
        }
    }

    private static void writeRegion(Span span, Sink sink) {
        sink.field("line", span.line());
        sink.field("column", span.column());
        sink.field("endLine", span.endLine());
        sink.field("endColumn", span.endColumn());
    }

    private static void write(Related place, Sink sink) {
        sink.map(() -> {
            sink.field("note", place.note());
            write(place.span(), sink);
        });
    }

    private static void write(Edit edit, Sink sink) {
        sink.map(() -> {
            sink.field("path", edit.path().toString());
            write(edit.action(), sink);
        });
    }

    private static void write(Edit.Action action, Sink sink) {
        Tuple2<String, Tree> written = action.fold(
                value -> Tuple.of("set", value),
                key -> Tuple.of("rename", Tree.text(key)),
                () -> Tuple.of("remove", new Tree.Bool(true)));
        sink.key(written._1);
        sink.tree(written._2);
    }
}
