package dev.stowage.load.dotenv;

import static dev.stowage.problem.ComposeProblem.DOTENV_SYNTAX;

import dev.stowage.load.interpolate.Expansion;
import dev.stowage.load.interpolate.Template;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import dev.stowage.value.Utf8;
import dev.stowage.value.Variables;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one env file in the default grammar of <i>compose-go v2.16.2</i>. */
public final class Dotenv {
    /** What stands in a text for bytes that are none. */
    private static final char REPLACEMENT = '\uFFFD';

    private final Cursor cursor;
    private final SourceFile file;
    private final Variables lookup;
    private final boolean isText;
    private final java.util.LinkedHashMap<String, String> values = new java.util.LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Span> bareNames = new ArrayList<>();
    private int room = Template.LONGEST;

    private Dotenv(SourceFile file, String text, Variables lookup, boolean isText) {
        this.isText = isText;
        this.cursor = new Cursor(text);
        this.file = file;
        this.lookup = lookup.orElse(name -> Option.of(values.get(name)));
    }

    /**
     * The variables of a file, the last of a name counting. A name alone is taken from {@code lookup}, and left out where
     * it has no value there; what values refer to is looked up there first, then in the lines above.
     */
    public static Checked<FileVariables> parse(SourceFile file, byte[] bytes, Variables lookup) {
        return parse(file, bytes, lookup, LinkedHashMap.empty());
    }

    /** The same for a file that continues others, whose variables {@code before} it can use and overwrites. */
    public static Checked<FileVariables> parse(
            SourceFile file, byte[] bytes, Variables lookup, LinkedHashMap<String, String> before) {
        Dotenv reading = of(file, bytes, lookup);
        before.forEach(reading.values::put);
        return reading.parsed();
    }

    /** Where the value of a variable comes from, the line alone; none where the file has none. */
    public static Option<Span> place(SourceFile file, byte[] bytes, String name) {
        Dotenv reading = of(file, bytes, unknown -> Option.none());
        return reading.parsed()
                .value()
                .values()
                .get(name)
                .flatMap(value -> Option.of(reading.lines.get(name)))
                .map(reading::at);
    }

    private static Dotenv of(SourceFile file, byte[] bytes, Variables lookup) {
        Option<String> strict = Utf8.text(bytes);
        return new Dotenv(
                file,
                text(strict.getOrElse(() -> new String(bytes, StandardCharsets.UTF_8))),
                lookup,
                strict.isDefined());
    }

    /** Without a mark of the order of bytes. */
    static String text(String written) {
        return written.startsWith("\uFEFF") ? written.substring(1) : written;
    }

    private Checked<FileVariables> parsed() {
        while (cursor.nextStatement()) {
            statement();
        }
        return new Checked<>(
                new FileVariables(LinkedHashMap.ofAll(values), Vector.ofAll(bareNames)), Vector.ofAll(problems));
    }

    private void statement() {
        int line = cursor.line();
        cursor.skipWord("export");
        String name = cursor.name();
        if (!name.codePoints().allMatch(Dotenv::isNamePart)) {
            report(line, name.contains(" ") ? "a name cannot have a blank inside" : "this is not a name of a variable");
            cursor.skipLine();
        } else if (cursor.takesSeparator()) {
            values.put(name, text(value(name, line), name, line));
            lines.put(name, line);
        } else {
            bareNames.add(at(line));
            lookup.get(name).forEach(value -> values.put(name, value));
        }
    }

    /** Letters and numbers of any script; of blanks all but the space, as the reference has it. */
    private static boolean isNamePart(int sign) {
        return Character.isLetter(sign)
                || isNumber(sign)
                || "_.-[]".indexOf(sign) >= 0
                || (sign != ' ' && Character.isBmpCodePoint(sign) && Blank.isInside((char) sign));
    }

    private static boolean isNumber(int sign) {
        return switch (Character.getType(sign)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** Bytes that are no text do no harm in a comment, but no container can have them as a value. */
    private String text(String value, String name, int line) {
        if (!isText && value.indexOf(REPLACEMENT) >= 0) {
            problems.add(Problem.at(at(line), DOTENV_SYNTAX, "the value of " + name + " is not UTF-8 text")
                    .hint("save the file as UTF-8")
                    .build());
        }
        return value;
    }

    private String value(String name, int line) {
        char quote = cursor.quote();
        if (quote == 0) {
            return expanded(name, line, cursor.unquoted());
        }
        Option<String> quoted = cursor.quoted(quote);
        if (quoted.isEmpty()) {
            problems.add(problem(
                    line,
                    DOTENV_SYNTAX,
                    "the quote that begins the value of " + name + " is never closed",
                    "end the value with " + quote + " too"));
        }
        return quoted.map(text -> quote == '\'' ? text : expanded(name, line, Escapes.replaced(text)))
                .getOrElse("");
    }

    private String expanded(String name, int line, String text) {
        Expansion expansion = Template.expand(text, lookup, room);
        room -= Math.max(0, expansion.value().length() - text.length());
        expansion.unset().forEach(variable -> problems.add(unset(variable, name, line)));
        expansion.fault().forEach(fault -> problems.add(faulty(fault, name, line)));
        return expansion.value();
    }

    private Problem unset(String variable, String name, int line) {
        return Problem.at(
                        at(line),
                        ComposeProblem.VARIABLE_UNSET,
                        "the variable " + variable + ", which " + name
                                + " uses, is not set and becomes the empty string")
                .hint("set " + variable + " above this line or in the environment")
                .build();
    }

    private Problem faulty(Expansion.Fault fault, String name, int line) {
        return fault.fold(
                invalid -> noTemplate(" has a ${...} of no known form", name, line),
                deep -> noTemplate(" has more than " + deep.most() + " expressions in each other", name, line),
                lengthy -> problem(
                        line,
                        ComposeProblem.INVALID_TEMPLATE,
                        "with " + name + " the values of this file have more than " + lengthy.most()
                                + " characters in all",
                        "give shorter values to the variables that are used here"),
                required -> problem(
                        line,
                        ComposeProblem.VARIABLE_REQUIRED,
                        "the required variable " + required.name() + ", which " + name + " uses, has no value",
                        "set " + required.name() + " in the environment"));
    }

    private Problem noTemplate(String sentence, String name, int line) {
        return problem(
                line,
                ComposeProblem.INVALID_TEMPLATE,
                "the value of " + name + sentence,
                "put the value in single quotes to take it as it is");
    }

    private Problem problem(int line, ProblemId id, String sentence, String hint) {
        return Problem.at(at(line), id, sentence).hint(hint).build();
    }

    private void report(int line, String sentence) {
        problems.add(Problem.at(at(line), DOTENV_SYNTAX, sentence)
                .hint("write NAME=value; begin a comment with #")
                .build());
    }

    private Span at(int line) {
        return new Span(file, line, 1, line, 1);
    }
}
