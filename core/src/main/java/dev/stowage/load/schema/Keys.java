package dev.stowage.load.schema;

/** Which keys a user may choose for a mapping. */
enum Keys {
    /** Anything but nothing. */
    ANY,
    /** Names of services, networks and their like: letters and digits of ASCII, dot, underscore, dash. */
    NAMES,
    /** Small letters of ASCII: names of limits. */
    SMALL_LETTERS;

    boolean take(String key) {
        return !key.isEmpty() && (this == ANY || key.chars().allMatch(this::takes));
    }

    private boolean takes(int c) {
        return isIn('a', c, 'z') || (this == NAMES && isNotSmall(c));
    }

    private static boolean isNotSmall(int c) {
        return isIn('A', c, 'Z') || isIn('0', c, '9') || "._-".indexOf(c) >= 0;
    }

    private static boolean isIn(int first, int c, int last) {
        return first <= c && c <= last;
    }
}
