package dev.stowage.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class CheckedTest {
    private static final SourceFile FILE = SourceFile.of("compose.yaml", "");
    private static final Problem FIRST = problem(1, ComposeProblem.VARIABLE_UNSET);
    private static final Problem SECOND = problem(2, ComposeProblem.UNKNOWN_ATTRIBUTE);

    @Test
    void collectsTheProblemsOfEveryItem() {
        Checked<Vector<Integer>> all = Checked.traverse(
                Vector.of(1, 2), line -> Checked.of(line, problem(line, ComposeProblem.VARIABLE_UNSET)));
        assertThat(all.value()).containsExactly(1, 2);
        assertThat(all.problems()).hasSize(2);
    }

    @Test
    void keepsWarningsBesideAResult() {
        assertThat(Checked.of("value", FIRST).<Vector<Problem>>end((value, warnings) -> warnings))
                .containsExactly(Vector.of(FIRST));
    }

    @Test
    void endsLeftWithWarningsAndErrors_inTheOrderOfTheFile() {
        assertThat(Checked.of("value", SECOND)
                        .with(FIRST)
                        .end((value, warnings) -> value)
                        .getLeft()
                        .all())
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void saysTheSameThingOnce() {
        assertThat(Checked.of("value", FIRST).with(FIRST).<Integer>end((value, warnings) -> warnings.size()))
                .containsExactly(1);
    }

    @Test
    void endsBehindTheWarningsOfEarlierStages() {
        assertThat(Checked.of("value").<Vector<Problem>>end(Vector.of(FIRST), (value, warnings) -> warnings))
                .containsExactly(Vector.of(FIRST));
        assertThat(Checked.of("value", SECOND)
                        .end(Vector.of(FIRST), (value, warnings) -> value)
                        .getLeft()
                        .all())
                .containsExactly(FIRST, SECOND);
    }

    private static Problem problem(int line, ProblemId id) {
        return Problem.at(new Span(FILE, line, 1, line, 2), id, "something is off")
                .build();
    }
}
