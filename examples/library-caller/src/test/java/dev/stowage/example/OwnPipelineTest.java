package dev.stowage.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.convert.Conversion;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPipelineTest {
    @TempDir
    private Path folder;

    @Test
    void refusesEveryServiceWithoutALimitOfMemory() throws IOException {
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
    void addsAnAlarmToEachService() throws IOException {
        Either<Problems, Conversion> result = convert("services: {web: {image: nginx, mem_limit: 512m}}\n");
        assertThat(result.map(conversion ->
                                conversion.template().resources().containsKey(new LogicalId("WebServiceCpuAlarm")))
                        .getOrElse(false))
                .isTrue();
    }

    private Either<Problems, Conversion> convert(String text) throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), text);
        return OwnPipeline.convert(ComposeSource.directory(folder), AwsEnvironment.offline());
    }
}
