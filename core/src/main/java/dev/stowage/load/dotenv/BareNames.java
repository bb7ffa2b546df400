package dev.stowage.load.dotenv;

import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;

/** Names that stand alone in an env file, for the value that a variable has outside. */
public final class BareNames {
    private BareNames() {}

    /** The places of those of a file in the default grammar, in its order. What looks like a name may be a secret. */
    public static Vector<Span> in(SourceFile file, byte[] bytes) {
        Cursor cursor = new Cursor(Dotenv.text(Utf8.lenient(bytes)));
        List<Span> found = new ArrayList<>();
        while (cursor.nextStatement()) {
            int line = cursor.line();
            cursor.skipWord("export");
            String unused = cursor.name();
            if (cursor.takesSeparator()) {
                value(cursor);
            } else {
                found.add(new Span(file, line, 1, line, 1));
            }
        }
        return Vector.ofAll(found);
    }

    private static String value(Cursor cursor) {
        char quote = cursor.quote();
        return quote == 0 ? cursor.unquoted() : cursor.quoted(quote).getOrElse("");
    }
}
