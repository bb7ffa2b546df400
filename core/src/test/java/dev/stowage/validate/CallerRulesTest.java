package dev.stowage.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Problems;
import dev.stowage.problem.Severity;
import dev.stowage.source.ComposePath;
import dev.stowage.source.Span;
import dev.stowage.value.Dialect;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import org.junit.jupiter.api.Test;

class CallerRulesTest {
    private static final String TWO_ERRORS = """
            services:
              web:
                image: web
                privileged: true
              db:
                image: db
                privileged: true
            """;
    private static final ProblemId SIZE = EcsProblem.NO_IMAGE;

    @Test
    void areToldTogetherWithTheOthers_inTheOrderOfTheFile() {
        assertThat(errors(validated(TWO_ERRORS, project -> Vector.of(about("db", Severity.ERROR))))
                        .map(problem -> Tuple.of(
                                problem.span().map(Span::line).getOrElse(0),
                                problem.id().word())))
                .containsExactly(
                        Tuple.of(4, EcsProblem.NOT_ON_FARGATE.word()),
                        Tuple.of(5, SIZE.word()),
                        Tuple.of(7, EcsProblem.NOT_ON_FARGATE.word()));
    }

    @Test
    void letTheProjectPass_whereTheyOnlyWarn() {
        assertThat(validated("services: {web: {image: web}}", project -> Vector.of(about("web", Severity.WARNING)))
                        .get()
                        .warnings()
                        .map(Problem::id))
                .contains(SIZE);
    }

    @Test
    void seeTheSettingsThatAreFilledIn() {
        assertThat(errors(validated(
                                "services: {web: {image: web}}",
                                project -> project.services()
                                        .keySet()
                                        .toVector()
                                        .map(name -> about(name.value(), Severity.ERROR))))
                        .map(Problem::sentence))
                .containsExactly("web is too large");
    }

    private static Vector<Problem> errors(Either<Problems, ValidProject> result) {
        return result.swap().toOption().toVector().flatMap(Problems::errors);
    }

    private static Either<Problems, ValidProject> validated(String text, CallerRule rule) {
        return Stowage.load(ComposeSource.of(text))
                .flatMap(project -> Stowage.validate(project, Dialect.MODERN, Vector.of(rule)));
    }

    private static Problem about(String service, Severity severity) {
        return Problem.builder()
                .id(SIZE)
                .severity(severity)
                .sentence(service + " is too large")
                .path(ComposePath.service(new ServiceName(service)))
                .build();
    }
}
