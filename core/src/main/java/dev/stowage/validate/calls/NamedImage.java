package dev.stowage.validate.calls;

import dev.stowage.value.Digits;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Locale;

/** An image whose tag may be a number, and so looks like an address: {@code docker run redis:7}. */
final class NamedImage {
    /** Programs that take the name of an image where others take an address. */
    private static final Set<String> PROGRAMS =
            HashSet.of("docker", "podman", "nerdctl", "buildah", "skopeo", "crane", "kubectl", "trivy");

    /** Options of these programs whose value is an address. */
    private static final Set<String> OF_ADDRESSES = HashSet.of("-H", "--host");

    private static final int LONGEST_COMMAND = 500;
    private static final String BETWEEN_COMMANDS = ";&|\n";
    private static final String BETWEEN_WORDS = "[ \"'(]+";

    /** {@code -c}, {@code -ec} and {@code --} stand before a command, other options before a value. */
    private static final String OPTION_OF_VALUE = "-(?![a-z]*c$|-$).*";

    private NamedImage() {}

    /**
     * Whether a word with a number behind it is one; no image is the registry before a path.
     *
     * @param end where the word ends, at the colon
     */
    static boolean isAt(String variable, String value, int from, int end) {
        return !isBeforePath(value, end) && (from == 0 ? isOfImages(variable) : isArgument(value, from));
    }

    private static boolean isBeforePath(String value, int colon) {
        return value.startsWith("/", Digits.end(value, colon + 1));
    }

    private static boolean isOfImages(String variable) {
        return Vector.of(variable.toUpperCase(Locale.ROOT).split("[_.-]"))
                        .lastOption()
                        .contains("IMAGE")
                && !NamedHost.isOfHosts(variable);
    }

    private static boolean isArgument(String value, int from) {
        if (value.charAt(from - 1) != ' ') {
            return false;
        }
        int command = from;
        while (command > Math.max(0, from - LONGEST_COMMAND)
                && BETWEEN_COMMANDS.indexOf(value.charAt(command - 1)) < 0) {
            command--;
        }
        String before = value.substring(command, from);
        return PROGRAMS.exists(before::contains) && isArgument(Vector.of(before.split(BETWEEN_WORDS)));
    }

    /** @param words those of the command before it */
    private static boolean isArgument(Vector<String> words) {
        return !words.lastOption().exists(OF_ADDRESSES::contains)
                && words.zip(words.prepend("")).exists(word -> isProgram(word._1) && !word._2.matches(OPTION_OF_VALUE));
    }

    private static boolean isProgram(String word) {
        return PROGRAMS.contains(word.substring(word.lastIndexOf('/') + 1));
    }
}
