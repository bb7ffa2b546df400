package dev.stowage.fix;

/** What stands in a text from one offset to another becomes something else. */
record Change(int from, int to, String with) {
    static Change insertion(int at, String text) {
        return new Change(at, at, text);
    }

    /** The text with the change made; its own line breaks are those of the text. */
    String in(String text) {
        String fitting = text.contains("\r\n") ? with.replace("\n", "\r\n") : with;
        return text.substring(0, from) + fitting + text.substring(to);
    }
}
