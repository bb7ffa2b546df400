package dev.stowage.problem;

import java.nio.charset.StandardCharsets;

/** The name of a file as a URI reference (RFC 3986): relative when the name is, else with the scheme {@code file}. */
final class FileUri {
    private static final String KEPT = "-._~/";

    private FileUri() {}

    static String of(String name) {
        String path = name.replace('\\', '/');
        return (path.startsWith("/") ? "file://" : "") + encoded(path);
    }

    private static String encoded(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            if (isKept(each)) {
                uri.append((char) each);
            } else {
                uri.append('%').append(hex(each >> 4)).append(hex(each));
            }
        }
        return uri.toString();
    }

    private static boolean isKept(byte each) {
        return each > 0 && (Character.isLetterOrDigit(each) || KEPT.indexOf(each) >= 0);
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit & 0xF, 16));
    }
}
