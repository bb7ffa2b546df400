package dev.stowage.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.convert.Conversion;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import org.junit.jupiter.api.Test;

class OwnPipelineTest {
    @Test
    void refusesEveryServiceWithoutALimitOfMemory() {
        Either<Problems, Conversion> result = convert("""
                services:
                  web: {image: nginx}
                  db: {image: postgres, mem_limit: 1g}
                  job: {image: alpine}
                """);
        Vector<String> said =
                result.swap().toOption().toVector().flatMap(Problems::errors).map(Problem::sentence);
        assertThat(said)
                .containsExactly("the service web has no limit of memory", "the service job has no limit of memory");
    }

    @Test
    void addsAnAlarmToEachService() {
        Either<Problems, Conversion> result = convert("services: {web: {image: nginx, mem_limit: 512m}}\n");
        assertThat(result.map(conversion ->
                                conversion.template().resources().containsKey(new LogicalId("WebServiceCpuAlarm")))
                        .getOrElse(false))
                .isTrue();
    }

    @Test
    void tellsItsProblemsTogetherWithThoseOfStowage() {
        Either<Problems, Conversion> result = convert("""
                services:
                  web: {image: nginx, privileged: true, mem_limit: 512m}
                  db: {image: postgres}
                """);
        assertThat(result.swap().toOption().toVector().flatMap(Problems::errors).map(Problem::id))
                .containsExactly(EcsProblem.NOT_ON_FARGATE, HouseProblem.NO_MEMORY_LIMIT);
    }

    private static Either<Problems, Conversion> convert(String text) {
        return OwnPipeline.convert(ComposeSource.of(text), AwsEnvironment.offline());
    }
}
