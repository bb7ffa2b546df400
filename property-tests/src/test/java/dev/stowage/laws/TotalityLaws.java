package dev.stowage.laws;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Hostile;
import dev.stowage.arbitraries.Projects;
import dev.stowage.arbitraries.Tries;
import dev.stowage.load.ComposeSource;
import dev.stowage.value.Dialect;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No input makes a stage throw, nor keeps it busy: each is answered with a result or with problems that can be shown. */
class TotalityLaws {
    /** Ten thousand times what a small file takes, for machines that are busy. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Provide
    Arbitrary<byte[]> bytes() {
        return Hostile.bytes();
    }

    @Provide
    Arbitrary<String> noise() {
        return Hostile.yamlNoise();
    }

    @Provide
    Arbitrary<String> damaged() {
        return Hostile.damaged();
    }

    @Provide
    Arbitrary<String> deep() {
        return Hostile.deep();
    }

    @Provide
    Arbitrary<String> aliasBombs() {
        return Hostile.aliasBomb();
    }

    @Provide
    Arbitrary<ComposeApp> mutated() {
        return Hostile.mutated();
    }

    @Provide
    Arbitrary<ComposeApp> longNumbers() {
        return Hostile.longNumbers();
    }

    @Provide
    Arbitrary<ComposeApp> brokenNeighbours() {
        return Combinators.combine(Projects.valid(), Arbitraries.of(".env", "one.env", "two.env"), Hostile.bytes())
                .as((app, name, bytes) -> app.withFile(name, bytes));
    }

    @Property(tries = Tries.PLENTY)
    void answersAnyBytes(@ForAll("bytes") byte[] content) {
        check(ComposeApp.EMPTY.source(content));
    }

    @Property(tries = Tries.PLENTY)
    void answersAnyYaml(@ForAll("noise") String text) {
        check(ComposeApp.EMPTY.source(text));
    }

    @Property(tries = Tries.MANY)
    void answersApplicationsWithAValueOfAnotherKind(@ForAll("mutated") ComposeApp app) {
        check(app.source());
    }

    @Property(tries = Tries.MANY)
    void answersApplicationsWithALongNumber(@ForAll("longNumbers") ComposeApp app) {
        check(app.source());
    }

    @Property(tries = Tries.MANY)
    void answersApplicationsWithDamagedText(@ForAll("damaged") String text) {
        check(ComposeApp.EMPTY.source(text));
    }

    @Property(tries = Tries.SOME)
    void answersApplicationsWithDamagedFilesBesideThem(@ForAll("brokenNeighbours") ComposeApp app) {
        check(app.source());
    }

    @Property(tries = Tries.FEW)
    void answersDeepNesting(@ForAll("deep") String text) {
        check(ComposeApp.EMPTY.source(text));
    }

    @Property(tries = Tries.FEW)
    void answersAliasesOfAliases(@ForAll("aliasBombs") String text) {
        check(ComposeApp.EMPTY.source(text));
    }

    private static void check(ComposeSource source) {
        assertTimeoutPreemptively(LONGEST, () -> {
            for (Dialect dialect : Dialect.values()) {
                Journey.of(source, dialect).shown();
            }
        });
    }
}
