package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.convert.Conversion;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Problems;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.Dialect;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpCommandTest {
    @TempDir
    Path folder;

    @Test
    void tellsOfTheConversionOnlyWhatWasNotToldBefore() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), "version: '3'\nservices: {web: {image: nginx}}");
        ValidProject project = right(Stowage.load(ComposeSource.directory(folder))
                .flatMap(loaded -> Stowage.validate(loaded, Dialect.MODERN)));
        Conversion conversion = right(Stowage.convert(project, AwsEnvironment.offline()));
        assertThat(project.warnings()).isNotEmpty();
        assertThat(UpCommand.news(conversion, project)).isEmpty();

        Problem late = Problem.builder()
                .id(ProblemId.NO_ENDPOINT)
                .sentence("only the conversion knows")
                .build();
        Conversion warned =
                Conversion.builder().from(conversion).addWarning(late).build();
        assertThat(UpCommand.news(warned, project)).containsExactly(late);
    }

    private static <T> T right(Either<Problems, T> result) {
        return result.getOrElseThrow(problems ->
                new AssertionError(problems.all().map(Problem::sentence).mkString("; ")));
    }
}
