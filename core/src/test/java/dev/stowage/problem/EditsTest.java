package dev.stowage.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.fix.Fixes;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a problem of a sample offers a program to do, done alone, makes it go, and leads into no error that was not there. */
class EditsTest {
    @TestFactory
    Stream<DynamicTest> makesTheProblemGo_andNoErrorCome() throws IOException {
        return Sample.all()
                .flatMap(sample -> problems(sample)
                        .filter(problem -> problem.edits().nonEmpty())
                        .map(problem -> DynamicTest.dynamicTest(
                                sample.name() + ": " + problem.sentence(), () -> check(sample, problem)))
                        .toJavaStream());
    }

    private static Vector<Problem> problems(Sample sample) {
        try {
            return sample.problems("bad");
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static void check(Sample sample, Problem problem) throws IOException {
        Vector<Fixes.Fixed> fixed = Fixes.of(Vector.of(problem)).files();
        Vector<Problem> before = sample.problems("bad");
        Vector<Problem> after = sample.problems("bad", texts(sample, fixed));
        assertThat(fixed).isNotEmpty();
        assertThat(after.filter(other -> place(other).equals(place(problem)))).isEmpty();
        assertThat(errors(after).removeAll(errors(before))).isEmpty();
    }

    private static Tuple2<ProblemId, ?> place(Problem problem) {
        return Tuple.of(problem.id(), problem.path().isDefined() ? problem.path() : problem.sentence());
    }

    private static Vector<Tuple2<ProblemId, String>> errors(Vector<Problem> problems) {
        return problems.filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> Tuple.of(problem.id(), problem.sentence()));
    }

    private static LinkedHashMap<Path, String> texts(Sample sample, Vector<Fixes.Fixed> fixed) {
        return fixed.foldLeft(
                LinkedHashMap.empty(),
                (texts, file) ->
                        texts.put(sample.part("bad").resolve(file.file().name()).normalize(), file.after()));
    }
}
