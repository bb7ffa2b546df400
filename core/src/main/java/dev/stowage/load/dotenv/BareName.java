package dev.stowage.load.dotenv;

import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;

/** A name that stands alone in an env file, for the value that a variable has outside. */
public record BareName(String name, Span span) {
    /** Those of a file in the default grammar, in the order of the file. */
    public static Vector<BareName> in(SourceFile file, byte[] bytes) {
        Cursor cursor = new Cursor(Dotenv.text(Utf8.lenient(bytes)));
        List<BareName> found = new ArrayList<>();
        while (cursor.nextStatement()) {
            int line = cursor.line();
            cursor.skipWord("export");
            String name = cursor.name();
            if (cursor.takesSeparator()) {
                value(cursor);
            } else {
                found.add(new BareName(name, new Span(file, line, 1, line, 1)));
            }
        }
        return Vector.ofAll(found);
    }

    private static String value(Cursor cursor) {
        char quote = cursor.quote();
        return quote == 0 ? cursor.unquoted() : cursor.quoted(quote).getOrElse("");
    }
}
