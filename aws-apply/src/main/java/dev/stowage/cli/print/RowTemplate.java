package dev.stowage.cli.print;

import dev.stowage.cli.line.Flag;
import dev.stowage.cli.progress.OneLine;
import dev.stowage.problem.NearestName;
import dev.stowage.value.Tree;
import dev.stowage.write.Columns;
import dev.stowage.write.Format;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template for each row of a list, in the form of Go as the Docker client takes it (Docker manual, "Format command and log
 * output"). Of its actions there are {@code {{.Field}}}, {@code {{json .Field}}} and {@code {{json .}}}.
 *
 * @param text with blanks of its own in place of {@code \t} and {@code \n}
 * @param hasHeading whether it makes a table, a cell between two tabs
 */
record RowTemplate(String text, boolean hasHeading) {
    private static final Pattern ACTION = Pattern.compile("\\{\\{-?\\s*(.*?)\\s*-?\\}\\}");
    private static final Pattern KNOWN = Pattern.compile("\\.(\\w+)|json\\s+\\.(\\w*)");
    private static final String TABLE = "table ";

    /** Where docker compose has another word in the heading than the name. */
    private static final LinkedHashMap<String, String> HEADINGS = LinkedHashMap.of("RunningFor", "CREATED");

    /** What is wrong with a template, and what may have been meant. */
    record Unknown(String sentence, Option<String> meant) {}

    static RowTemplate of(String format) {
        boolean isTable = format.startsWith(TABLE);
        String text = isTable ? format.substring(TABLE.length()) : format;
        return new RowTemplate(text.replace("\\t", "\t").replace("\\n", "\n"), isTable);
    }

    /** The first action that there is not, or field that the list does not have. */
    Option<Unknown> unknown(Vector<String> fields) {
        return actions().flatMap(action -> unknown(action, fields)).headOption().orElse(this::unended);
    }

    private Option<Unknown> unended() {
        return Option.when(
                Flag.isTemplate(filled(action -> "")), () -> new Unknown("a {{ has no }} after it", Option.none()));
    }

    private Vector<String> actions() {
        return Vector.ofAll(
                ACTION.matcher(text).results().map(found -> found.group(1)).toList());
    }

    private static Option<Unknown> unknown(String action, Vector<String> fields) {
        Matcher known = KNOWN.matcher(action);
        if (!known.matches()) {
            return Option.some(new Unknown(
                    "a template takes {{.Field}} and {{json .Field}}, not {{" + action + "}}", Option.none()));
        }
        String name = name(known);
        return Option.when(
                !name.isEmpty() && !fields.contains(name),
                () -> new Unknown(
                        "the list has the fields " + fields.mkString(", ") + ", not " + name,
                        NearestName.of(name, fields)));
    }

    private static String name(MatchResult action) {
        return Option.of(action.group(1)).getOrElse(() -> action.group(2));
    }

    Vector<String> lines(Columns widths, Vector<Row> rows) {
        Vector<String> filled = rows.map(row -> filled(action -> value(action, row)));
        return hasHeading
                ? widths.lines(filled.prepend(filled(RowTemplate::heading)).map(RowTemplate::cells))
                : filled.flatMap(line -> Vector.of(line.split("\n", -1)));
    }

    private static Vector<String> cells(String line) {
        return Vector.of(line.split("\t", -1));
    }

    private String filled(Function<String, String> value) {
        return ACTION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }

    private static String value(String action, Row row) {
        Matcher known = KNOWN.matcher(action);
        if (!known.matches()) {
            return "";
        }
        Tree value = name(known).isEmpty() ? row.tree() : row.fields().getOrElse(name(known), Tree.text(""));
        return action.startsWith(".") ? plain(value) : json(value);
    }

    /** As in a table without a template a text may neither begin a line nor command the terminal. */
    private static String plain(Tree value) {
        return value instanceof Tree.Text text ? OneLine.of(text.value()) : json(value);
    }

    private static String json(Tree value) {
        return Format.COMPACT_JSON.render(sink -> sink.tree(value));
    }

    /** As {@code CreatedAt} is {@code CREATED AT}. */
    private static String heading(String action) {
        Matcher known = KNOWN.matcher(action);
        String name = known.matches() ? name(known) : "";
        return HEADINGS.getOrElse(
                name, name.replaceAll("([a-z])([A-Z])", "$1 $2").toUpperCase(Locale.ROOT));
    }
}
