package dev.stowage.value;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths as text, with slashes, on every system: inside of containers, and in Compose files. */
public final class PosixPath {
    private PosixPath() {}

    /** The shortest path of the same meaning, without looking at a disk; {@code .} for the empty path. */
    public static String clean(String path) {
        boolean absolute = path.startsWith("/");
        Deque<String> kept = new ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            take(kept, step, absolute);
        }
        String joined = String.join("/", kept);
        return absolute ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    private static void take(Deque<String> kept, String step, boolean absolute) {
        switch (step) {
            case "", "." -> {}
            case ".." -> up(kept, absolute);
            default -> kept.addLast(step);
        }
    }

    private static void up(Deque<String> kept, boolean absolute) {
        if (!kept.isEmpty() && !"..".equals(kept.peekLast())) {
            kept.removeLast();
        } else if (!absolute) {
            kept.addLast("..");
        }
    }

    /** The clean path of {@code path} inside of {@code directory}. */
    public static String join(String directory, String path) {
        return clean(directory.isEmpty() ? path : directory + "/" + path);
    }

    /** The clean path that {@code path} is when {@code directory} is the current one. */
    public static String from(String directory, String path) {
        return path.startsWith("/") ? clean(path) : join(directory, path);
    }

    /** The directory that an absolute clean path is in. */
    public static String directory(String path) {
        return path.substring(0, Math.max(1, path.lastIndexOf('/')));
    }

    /** Whether a clean path is inside of a clean directory, or of what is in there. */
    public static boolean isBelow(String path, String directory) {
        return path.startsWith(directory.equals("/") ? directory : directory + "/");
    }

    /** Whether a clean path is a clean directory, or inside of it. */
    public static boolean isAtOrBelow(String path, String directory) {
        return path.equals(directory) || isBelow(path, directory);
    }

    /** Whether one of two clean paths is the other one, or is around it. */
    public static boolean meet(String one, String other) {
        return isAtOrBelow(one, other) || isBelow(other, one);
    }

    /** The last step of a clean path. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
