package dev.stowage.convert.dockerecs;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Texts in JSON as Go's standard library spells them: safe within HTML. */
final class GoJson {
    private GoJson() {}

    static String text(String value) {
        return "\""
                + new String(JsonStringEncoder.getInstance().quoteAsString(value))
                        .replace("<", "\\u003c")
                        .replace(">", "\\u003e")
                        .replace("&", "\\u0026")
                        .replace("\u2028", "\\u2028")
                        .replace("\u2029", "\\u2029")
                + "\"";
    }
}
