package dev.stowage.load.select;

/** Patterns in which {@code *} stands for any letters and {@code ?} for one. */
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
                inPattern++;
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
        return at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == letter);
    }
}
