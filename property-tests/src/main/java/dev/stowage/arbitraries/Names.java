package dev.stowage.arbitraries;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Names of services, networks, volumes, secrets, configs, variables and projects. */
final class Names {
    private Names() {}

    /** At most that many names that differ in letters or digits. */
    static Arbitrary<List<String>> distinct(int least, int most) {
        return name().list().uniqueElements(Names::letters).ofMinSize(least).ofMaxSize(most);
    }

    /** The same for services, whose names are those of hosts. */
    static Arbitrary<List<String>> distinctHosts(int least, int most) {
        return name().filter(Names::isHost)
                .list()
                .uniqueElements(Names::letters)
                .ofMinSize(least)
                .ofMaxSize(most);
    }

    private static boolean isHost(String name) {
        return Vector.of(name.split("\\.", -1))
                .forAll(label -> label.matches("\\w|\\w[\\w-]*\\w") && !label.equals("_"));
    }

    /** The same, also without the digits at their ends: with the numbers of ports, no two of them say the same. */
    static Arbitrary<List<String>> distinctBesideNumbers(int least, int most) {
        return name().list()
                .uniqueElements(Names::withoutNumber)
                .ofMinSize(least)
                .ofMaxSize(most);
    }

    /**
     * Begins with a letter; short, so that names and numbers put together often say the same, but not of one letter, which
     * would be a drive of Windows in front of a colon.
     */
    static Arbitrary<String> name() {
        Arbitrary<String> first = Arbitraries.of("a", "b", "web");
        Arbitrary<String> rest = Arbitraries.oneOf(
                Arbitraries.of("1", "11", "b", "-1", "A1", "iI"),
                Arbitraries.strings().withChars("a1B0-_.").ofMinLength(1).ofMaxLength(4));
        return first.flatMap(head -> rest.map(tail -> head + tail));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String withoutNumber(String name) {
        return letters(name).replaceAll("[0-9]+$", "");
    }

    static Arbitrary<String> project() {
        return Arbitraries.strings().withChars("abc1-_").ofMaxLength(5).map(tail -> "p" + tail);
    }

    /** A name of a project that a stack can have too. */
    static Arbitrary<String> stack() {
        return project().map(name -> name.replace('_', '-'));
    }

    static Arbitrary<String> variable() {
        return Arbitraries.strings().withChars("ABC_1").ofMaxLength(3).map(tail -> "V" + tail);
    }

    /** Which of several things, by their number modulo how many there are. */
    static Arbitrary<List<Integer>> choices(int count) {
        return Arbitraries.integers().between(0, 5).list().ofSize(count);
    }
}
