package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Hostile;
import dev.stowage.arbitraries.Tries;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.Problems;
import io.vavr.collection.Vector;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No input makes a stage throw, nor keeps it busy: each is answered with a result or with problems that can be shown. */
public interface TotalityLaws extends Subject {
    @Provide
    default Arbitrary<byte[]> bytes() {
        return Hostile.bytes();
    }

    @Provide
    default Arbitrary<String> noise() {
        return Hostile.yamlNoise();
    }

    @Provide
    default Arbitrary<String> damaged() {
        return Hostile.damaged(projects());
    }

    @Provide
    default Arbitrary<String> deep() {
        return Hostile.deep();
    }

    @Provide
    default Arbitrary<String> aliasBombs() {
        return Hostile.aliasBomb();
    }

    @Provide
    default Arbitrary<ComposeApp> longNumbers() {
        return Hostile.longNumbers(projects());
    }

    @Provide
    default Arbitrary<ComposeApp> brokenNeighbours() {
        return Combinators.combine(projects().apps(), Arbitraries.of(".env", "one.env", "two.env"), Hostile.bytes())
                .as((app, name, bytes) -> app.withFile(name, bytes));
    }

    @Property(tries = Tries.PLENTY)
    default void answersAnyBytes(@ForAll("bytes") byte[] content) {
        check(ComposeApp.EMPTY.source(content));
    }

    @Property(tries = Tries.PLENTY)
    default void answersAnyYaml(@ForAll("noise") String text) {
        check(ComposeApp.EMPTY.source(text));
    }

    @Property(tries = Tries.MANY)
    default void answersApplicationsWithAValueOfAnotherKind(@ForAll("mutated") ComposeApp app) {
        check(app.source());
    }

    @Property(tries = Tries.MANY)
    default void answersApplicationsWithALongNumber(@ForAll("longNumbers") ComposeApp app) {
        check(app.source());
    }

    @Property(tries = Tries.MANY)
    default void answersApplicationsWithDamagedText(@ForAll("damaged") String text) {
        check(ComposeApp.EMPTY.source(text));
    }

    @Property(tries = Tries.SOME)
    default void answersApplicationsWithDamagedFilesBesideThem(@ForAll("brokenNeighbours") ComposeApp app) {
        check(app.source());
    }

    @Property(tries = Tries.FEW)
    default void answersDeepNesting(@ForAll("deep") String text) {
        check(ComposeApp.EMPTY.source(text));
    }

    @Property(tries = Tries.FEW)
    default void answersAliasesOfAliases(@ForAll("aliasBombs") String text) {
        check(ComposeApp.EMPTY.source(text));
    }

    private void check(ComposeSource source) {
        assertTimeoutPreemptively(Tries.LONGEST, () -> {
            Outcome outcome = Outcome.of(pipeline(), source);
            assertThat(outcome.shown()).isNotEmpty();
            assertThat(outcome.result().fold(Problems::errors, conversion -> Vector.of(conversion)))
                    .as("a result, or errors")
                    .isNotEmpty();
        });
    }
}
