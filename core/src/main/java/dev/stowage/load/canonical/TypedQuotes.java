package dev.stowage.load.canonical;

/** Quotes of typesetting, which word processors put in place of straight ones: YAML takes them for text. */
final class TypedQuotes {
    private static final String SIGNS = "\u201C\u201D\u201E\u201F\u2018\u2019\u201A\u201B\u00AB\u00BB";

    private TypedQuotes() {}

    static boolean areIn(String text) {
        return text.chars().anyMatch(TypedQuotes::isOne);
    }

    static String removed(String text) {
        return text.chars()
                .filter(sign -> !isOne(sign))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isOne(int sign) {
        return SIGNS.indexOf(sign) >= 0;
    }
}
