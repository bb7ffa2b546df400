package dev.stowage.load.schema;

import java.util.regex.Pattern;

/** A pattern that a text has to contain, and the same in words. It is compiled when a text is held against it. */
record Form(String pattern, String words) {
    boolean fits(String text) {
        return Pattern.compile(pattern).matcher(text).find();
    }
}
