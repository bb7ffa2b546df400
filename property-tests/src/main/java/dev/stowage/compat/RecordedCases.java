package dev.stowage.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.pipeline.Pipeline;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Try;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Recorded conversions in the folders of one folder, each to be the same again: the same template, value for value, or a
 * refusal where it was refused, with warnings of the same attributes.
 */
public final class RecordedCases {
    private final Vector<RecordedCase> cases;
    private final Listed differing;

    private RecordedCases(Vector<RecordedCase> cases, Listed differing) {
        this.cases = cases;
        this.differing = differing;
    }

    /** Every folder with a {@code case.yaml} in this one. */
    public static RecordedCases in(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return new RecordedCases(
                    Vector.ofAll(folders.filter(found -> Files.exists(found.resolve("case.yaml")))
                            .sorted()
                            .map(RecordedCase::of)
                            .toList()),
                    Listed.NONE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * With what differs on purpose, a line each: the case ({@code *} for any), what of it ({@code outcome ID} of our error,
     * or {@code outcome STAGE} where the record has an error of that stage and we have none, {@code template},
     * {@code warning ATTRIBUTE}, {@code place}), a colon, the reason. What is listed and agrees after all is a failure,
     * unless it is listed for any case; there {@code *} stands for any letters.
     */
    public RecordedCases differing(Path file) {
        return new RecordedCases(cases, Listed.in(file));
    }

    /** Those with one of these names, which are separated by commas; {@code *} stands for any letters. */
    public RecordedCases named(String names) {
        Vector<String> patterns = Vector.of(names.split(",", -1)).map(String::strip);
        return new RecordedCases(
                cases.filter(recorded -> patterns.exists(pattern -> Wildcard.matches(pattern, recorded.name()))),
                differing);
    }

    /** The cases, in the order of their names. */
    Vector<RecordedCase> cases() {
        return cases;
    }

    /**
     * One test for each case; says first how many agree. A case that cannot be read fails alone. {@code
     * -Dstowage.regenerate=true} writes a template where there is none, to be read.
     */
    public Stream<DynamicTest> tests(Pipeline pipeline) {
        Map<String, Try<Verdict>> verdicts = cases.toLinkedMap(
                RecordedCase::name,
                recorded -> Try.of(() -> judged(recorded, pipeline)).andThen(Verdict::aspects));
        System.out.println(summary(verdicts.values().flatMap(Try::toOption).toVector()));
        return verdicts.toJavaStream()
                .map(verdict -> DynamicTest.dynamicTest(verdict._1, () -> check(verdict._2.get())));
    }

    private static Verdict judged(RecordedCase recorded, Pipeline pipeline) throws IOException {
        Verdict verdict = Verdict.of(recorded, pipeline);
        if (Boolean.getBoolean("stowage.regenerate") && !Files.exists(recorded.templateFile())) {
            for (String template : verdict.template()) {
                Files.writeString(recorded.templateFile(), template);
            }
        }
        return verdict;
    }

    /** Why each case that does not agree does not: problems, and every value that differs under its JSON pointer. */
    public Vector<String> explanations(Pipeline pipeline) {
        return verdicts(pipeline)
                .filter(verdict -> ownAspects(verdict).nonEmpty())
                .map(Verdict::explanation);
    }

    /** The cases that the converter refuses, each with the ids of its errors: {@code case: id, id}. */
    public Vector<String> refusals(Pipeline pipeline) {
        return verdicts(pipeline).flatMap(Verdict::refusal);
    }

    private Vector<Verdict> verdicts(Pipeline pipeline) {
        return cases.map(recorded -> Verdict.of(recorded, pipeline));
    }

    private String summary(Vector<Verdict> verdicts) {
        return "Recorded templates: %d of %d agree, %d differ on purpose"
                .formatted(
                        verdicts.count(verdict -> ownAspects(verdict).isEmpty() && !verdict.differsInResult()),
                        verdicts.size(),
                        verdicts.count(this::differsOnPurpose));
    }

    private boolean differsOnPurpose(Verdict verdict) {
        return differing.names(verdict.name()) || (ownAspects(verdict).isEmpty() && verdict.differsInResult());
    }

    private void check(Verdict verdict) {
        assertThat(ownAspects(verdict)).as(verdict::explanation).isEqualTo(differing.of(verdict.name()));
    }

    private Set<String> ownAspects(Verdict verdict) {
        return differing.besidesAny(verdict.aspects());
    }
}
