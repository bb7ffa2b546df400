package dev.stowage.convert.dockerecs;

import java.util.ArrayDeque;
import java.util.Deque;

/** The shortest way to write a path with slashes: without empty parts, {@code .}, and what {@code ..} takes back. */
final class CleanPath {
    private static final String UP = "..";

    private CleanPath() {}

    static String of(String path) {
        boolean isAbsolute = path.startsWith("/");
        Deque<String> kept = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.equals(UP) && !kept.isEmpty() && !kept.peekLast().equals(UP)) {
                kept.removeLast();
            } else if (!part.isEmpty() && !part.equals(".") && !(part.equals(UP) && isAbsolute)) {
                kept.addLast(part);
            }
        }
        String clean = (isAbsolute ? "/" : "") + String.join("/", kept);
        return clean.isEmpty() ? "." : clean;
    }
}
