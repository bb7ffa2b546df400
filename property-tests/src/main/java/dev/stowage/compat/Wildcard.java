package dev.stowage.compat;

/** Names with {@code *} for any letters. */
final class Wildcard {
    private Wildcard() {}

    static boolean matches(String pattern, String text) {
        return text.matches(("\\Q" + pattern + "\\E").replace("*", "\\E.*\\Q"));
    }
}
