package dev.stowage.problem;

import dev.stowage.source.Span;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import dev.stowage.write.Sink;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/** Problems for programs: {@code {"problems": [{id, severity, sentence, path, file, line, column, ...}]}}. */
public record JsonRenderer() implements Renderer {
    @Override
    public String render(Vector<Problem> problems) {
        return Format.JSON.render(sink -> {
            sink.beginMap();
            sink.key("problems");
            sink.beginList();
            problems.forEach(problem -> write(problem, sink));
            sink.endList();
            sink.endMap();
        });
    }

    private static void write(Problem problem, Sink sink) {
        sink.beginMap();
        sink.field("id", problem.id().word());
        sink.field("severity", problem.severity().word());
        sink.field("sentence", problem.sentence());
        problem.path().forEach(path -> sink.field("path", path.toString()));
        problem.span().forEach(span -> write(span, sink));
        writeRelated(problem.related(), sink);
        writeLog(problem.log(), sink);
        problem.hint().forEach(hint -> sink.field("hint", hint));
        writeEdits(problem.edits(), sink);
        sink.endMap();
    }

    private static void write(Span span, Sink sink) {
        sink.field("file", span.file().name());
        if (!span.isWhole()) {
            writeRegion(span, sink);
        }
    }

    private static void writeRegion(Span span, Sink sink) {
        number("line", span.line(), sink);
        number("column", span.column(), sink);
        number("endLine", span.endLine(), sink);
        number("endColumn", span.endColumn(), sink);
    }

    private static void writeRelated(Vector<Related> related, Sink sink) {
        if (related.isEmpty()) {
            return;
        }
        sink.key("related");
        sink.beginList();
        related.forEach(place -> {
            sink.beginMap();
            sink.field("note", place.note());
            write(place.span(), sink);
            sink.endMap();
        });
        sink.endList();
    }

    private static void writeLog(Vector<String> log, Sink sink) {
        if (log.nonEmpty()) {
            sink.key("log");
            sink.beginList();
            log.forEach(sink::text);
            sink.endList();
        }
    }

    private static void writeEdits(Vector<Edit> edits, Sink sink) {
        if (edits.isEmpty()) {
            return;
        }
        sink.key("edits");
        sink.beginList();
        edits.forEach(edit -> {
            sink.beginMap();
            sink.field("path", edit.path().toString());
            write(edit.action(), sink);
            sink.endMap();
        });
        sink.endList();
    }

    private static void write(Edit.Action action, Sink sink) {
        Tuple2<String, Tree> written = action.fold(
                value -> Tuple.of("set", value),
                key -> Tuple.of("rename", Tree.text(key)),
                () -> Tuple.of("remove", new Tree.Bool(true)));
        sink.key(written._1);
        sink.tree(written._2);
    }

    private static void number(String name, int value, Sink sink) {
        sink.key(name);
        sink.whole(value);
    }
}
