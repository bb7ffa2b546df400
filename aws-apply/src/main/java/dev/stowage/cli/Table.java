package dev.stowage.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.io.UncheckedIOException;
import java.util.function.Function;

/**
 * How things are listed: as a table in the form of docker compose for people, as JSON for programs.
 *
 * @param fields a thing as JSON: text, numbers, and Java's lists and maps of them
 */
record Table<T>(Vector<Column<T>> columns, Function<T, LinkedHashMap<String, Object>> fields) {
    private static final Columns WIDTHS = new Columns(10, 3);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The table, or one object of JSON a line, as {@code --format} says. */
    Vector<String> lines(Invocation call, Vector<T> rows) {
        return isJson(call) ? rows.map(row -> json(fields.apply(row).toJavaMap())) : table(rows);
    }

    /** The table, or one array of JSON. */
    Vector<String> linesOrArray(Invocation call, Vector<T> rows) {
        return isJson(call)
                ? Vector.of(json(rows.map(row -> fields.apply(row).toJavaMap()).asJava()))
                : table(rows);
    }

    private Vector<String> table(Vector<T> rows) {
        return WIDTHS.lines(rows.map(this::cells).prepend(columns.map(Column::heading)));
    }

    private Vector<String> cells(T row) {
        return columns.map(column -> onOneLine(column.cell().apply(row)));
    }

    /** Texts come from outside: they may neither begin a line nor command the terminal. */
    static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.chars().forEach(character -> line.append(Character.isISOControl(character) ? ' ' : (char) character));
        return line.toString();
    }

    static boolean isJson(Invocation call) {
        return call.one(Flag.LIST_FORMAT).contains("json");
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
