package dev.stowage.apply.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.problem.ProblemId;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds {@code aws-apply/docs/problems.md} against the catalogue; {@code -Dstowage.regenerate=true} writes it anew. */
class DeploymentProblemsTest {
    private static final Path PAGE = Path.of(System.getProperty("stowage.root", ".."), "aws-apply/docs/problems.md");

    private static final String HEAD = """
            # Problems of deployments

            Every kind of problem with AWS, or with the machine that deploys, by its id. The ids are stable. This page is generated
            from the catalogue. Problems of Compose files are on [the page of stages](../../core/docs/problems.md).

            | id | severity | meaning |
            |---|---|---|
            """;

    @Test
    void keepsThePageCurrent() throws IOException {
        String page = HEAD
                + ids().sortBy(ProblemId::word).map(DeploymentProblemsTest::row).mkString();
        if (Boolean.getBoolean("stowage.regenerate")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("the page is older than the catalogue: run this test with -Dstowage.regenerate=true")
                .hasContent(page);
    }

    @Test
    void givesEveryKindAnIdThatNoOtherHas() {
        assertThat(ids().appendAll(ProblemId.ofStages()).map(ProblemId::word)).doesNotHaveDuplicates();
    }

    private static Vector<ProblemId> ids() {
        return Vector.of(DeploymentProblem.values());
    }

    private static String row(ProblemId id) {
        return "| `" + id.word() + "` | " + id.severity().word() + " | " + id.title() + " |\n";
    }
}
