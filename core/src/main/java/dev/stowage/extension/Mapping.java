package dev.stowage.extension;

import dev.stowage.problem.Checked;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Decodes a mapping with a closed set of attributes into the value that a builder makes. */
record Mapping<B, T>(Supplier<B> builder, Function<B, T> build, Vector<Row<B>> rows) implements Decoder<T> {
    @SafeVarargs
    static <B, T> Mapping<B, T> of(Supplier<B> builder, Function<B, T> build, Row<B>... rows) {
        return new Mapping<>(builder, build, Vector.of(rows));
    }

    @Override
    public Checked<Option<T>> decode(Located value) {
        return value.tree() instanceof Tree.Fields fields
                ? decode(fields, value)
                : Decoder.wrong(value.notA("a mapping of " + rows.map(Row::name).mkString(", ")));
    }

    /** Apart by semicolons where some are lists of words. */
    @Override
    public String takes() {
        Vector<String> told = rows.map(Row::told);
        return "{" + told.mkString(told.exists(each -> each.contains(", ")) ? "; " : ", ") + "}";
    }

    private Checked<Option<T>> decode(Tree.Fields fields, Located value) {
        B into = builder.get();
        List<Problem> problems = new ArrayList<>();
        fields.values()
                .keySet()
                .filter(key -> !rows.exists(row -> row.name().equals(key)))
                .forEach(key -> problems.add(unknown(key, value)));
        boolean complete = true;
        for (Row<B> row : rows) {
            complete &= read(row, fields, value, into, problems);
        }
        Option<T> made = complete ? Option.some(build.apply(into)) : Option.none();
        return new Checked<>(made, Vector.ofAll(problems));
    }

    /** False when the value cannot be built without the attribute. */
    private boolean read(Row<B> row, Tree.Fields fields, Located value, B into, List<Problem> problems) {
        Option<Row.Read> read =
                fields.values().get(row.name()).map(tree -> row.read().apply(value.field(row.name(), tree), into));
        read.forEach(each -> each.problems().forEach(problems::add));
        if (read.isEmpty() && row.isRequired()) {
            problems.add(
                    value.problem(EcsProblem.EXTENSION_WRONG_TYPE, value.name() + " needs the attribute " + row.name())
                            .build());
        }
        return !row.isRequired() || read.exists(each -> each.value().isDefined());
    }

    private Problem unknown(String key, Located value) {
        return Problem.at(
                        value.sources().keyAt(value.path().key(key)),
                        EcsProblem.UNKNOWN_EXTENSION,
                        value.name() + " has no attribute " + key)
                .path(value.path().key(key))
                .hint(NearestName.hintOrAll(key, rows.map(Row::name)))
                .build();
    }
}
