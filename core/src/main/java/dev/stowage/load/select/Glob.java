package dev.stowage.load.select;

/** Patterns in which {@code *} stands for any letters, {@code ?} for one, and {@code [a-z]} for one of these. */
final class Glob {
    private Glob() {}

    /** Goes back to the last {@code *} only, which suffices and takes no more than the product of both lengths. */
    static boolean matches(String pattern, String text) {
        int inPattern = 0;
        int inText = 0;
        int star = -1;
        int afterStar = 0;
        while (inText < text.length()) {
            if (isStar(pattern, inPattern)) {
                star = inPattern++;
                afterStar = inText;
            } else if (fits(pattern, inPattern, text.charAt(inText))) {
                inPattern = end(pattern, inPattern);
                inText++;
            } else if (star >= 0) {
                inPattern = star + 1;
                inText = ++afterStar;
            } else {
                return false;
            }
        }
        while (isStar(pattern, inPattern)) {
            inPattern++;
        }
        return inPattern == pattern.length();
    }

    private static boolean isStar(String pattern, int at) {
        return at < pattern.length() && pattern.charAt(at) == '*';
    }

    private static boolean fits(String pattern, int at, char letter) {
        if (at >= pattern.length()) {
            return false;
        }
        return isClass(pattern, at)
                ? holds(pattern.substring(at + 1, closing(pattern, at)), letter)
                : pattern.charAt(at) == '?' || pattern.charAt(at) == letter;
    }

    /** Behind the sign or class that begins here. */
    private static int end(String pattern, int at) {
        return isClass(pattern, at) ? closing(pattern, at) + 1 : at + 1;
    }

    private static boolean isClass(String pattern, int at) {
        return pattern.charAt(at) == '[' && closing(pattern, at) > at + 1;
    }

    private static int closing(String pattern, int at) {
        return pattern.indexOf(']', at + 1);
    }

    private static boolean holds(String letters, char letter) {
        boolean not = letters.startsWith("^");
        boolean found = false;
        for (int at = not ? 1 : 0; at < letters.length(); at++) {
            boolean isRange = at + 2 < letters.length() && letters.charAt(at + 1) == '-';
            char last = letters.charAt(isRange ? at + 2 : at);
            found |= letters.charAt(at) <= letter && letter <= last;
            at += isRange ? 2 : 0;
        }
        return found != not;
    }
}
