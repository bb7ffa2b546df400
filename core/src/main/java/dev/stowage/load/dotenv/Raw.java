package dev.stowage.load.dotenv;

import static dev.stowage.problem.ComposeProblem.DOTENV_SYNTAX;

import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import dev.stowage.value.Utf8;
import dev.stowage.value.Variables;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads an env file of the format {@code raw}: values stand as written, without quotes or variables. */
public final class Raw {
    private final SourceFile file;
    private final Variables lookup;
    private final Map<String, String> values = new java.util.LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Raw(SourceFile file, Variables lookup) {
        this.file = file;
        this.lookup = lookup;
    }

    /** The variables of a file, the last of a name counting; a name alone is taken from {@code lookup}, or left out. */
    public static Checked<FileVariables> parse(SourceFile file, byte[] bytes, Variables lookup) {
        return Utf8.text(bytes)
                .map(text -> new Raw(file, lookup).parsed(text))
                .getOrElse(() -> Checked.of(FileVariables.NONE, notText(file)));
    }

    private Checked<FileVariables> parsed(String text) {
        int number = 1;
        for (String line : Dotenv.text(text).split("\n", -1)) {
            statement(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line, number++);
        }
        return new Checked<>(FileVariables.of(LinkedHashMap.ofAll(values)), Vector.ofAll(problems));
    }

    private void statement(String line, int number) {
        String text = Blank.trimmedStart(line);
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        if (name.isEmpty() || name.indexOf(' ') >= 0 || name.indexOf('\t') >= 0) {
            problems.add(badName(number));
        } else if (equals < 0) {
            lookup.get(name).forEach(value -> values.put(name, value));
        } else {
            values.put(name, text.substring(equals + 1));
        }
    }

    /** The name is not repeated: on a line of the wrong form it may be part of a value. */
    private Problem badName(int line) {
        return Problem.at(
                        new Span(file, line, 1, line, 1),
                        DOTENV_SYNTAX,
                        "the name of a variable is empty or has a blank inside")
                .hint("write NAME=value without blanks before the equals sign")
                .build();
    }

    private static Problem notText(SourceFile file) {
        return Problem.at(Span.startOf(file), DOTENV_SYNTAX, "the file is not UTF-8 text")
                .hint("save the file as UTF-8")
                .build();
    }
}
