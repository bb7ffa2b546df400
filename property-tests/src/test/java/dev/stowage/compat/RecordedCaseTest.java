package dev.stowage.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stowage.pipeline.Pipeline;
import dev.stowage.value.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedCaseTest {
    private static final Pipeline DOCKER_ECS = Pipeline.of(Dialect.DOCKER_ECS);

    @TempDir
    Path folder;

    /** A lost file must not look like agreement. */
    @Test
    void isNoneWithoutTheFilesOfARecord() throws IOException {
        RecordedCase recorded = recorded("project: shop");
        assertThatThrownBy(() -> Verdict.of(recorded, DOCKER_ECS)).hasMessageContaining("environment.yaml");
        Files.writeString(folder.resolve("environment.yaml"), "region: eu-west-1\nvpc: {id: vpc-1}\nsubnets: []\n");
        assertThatThrownBy(() -> Verdict.of(recorded, DOCKER_ECS).aspects()).hasMessageContaining("problems.json");
    }

    @Test
    void comparesNoWarnings_whereItSaysSo() throws IOException {
        assertThat(Verdict.of(recorded("{project: shop, compare: template}"), DOCKER_ECS)
                        .aspects())
                .isEmpty();
    }

    private RecordedCase recorded(String call) throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), "services: {web: {image: web}}");
        Files.writeString(folder.resolve("case.yaml"), "{project: shop, compare: template}");
        RecordedCase small = RecordedCase.of(folder);
        Files.writeString(
                small.templateFile(), Verdict.of(small, DOCKER_ECS).template().get());
        Files.writeString(folder.resolve("case.yaml"), call);
        return RecordedCase.of(folder);
    }
}
