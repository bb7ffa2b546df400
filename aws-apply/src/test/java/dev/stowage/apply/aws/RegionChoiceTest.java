package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The order of AWS's own command. The property {@code aws.region} is the SDK's other name for {@code AWS_REGION}. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class RegionChoiceTest {
    private static final Map<String, String> DEFAULT = HashMap.of("AWS_DEFAULT_REGION", "eu-west-1");

    @TempDir
    Path folder;

    @BeforeEach
    void readOnlyFilesOfTheTest() throws IOException {
        Path config = Files.writeString(
                folder.resolve("config"),
                "[default]\nregion = us-east-1\n[profile shop]\nregion = us-east-2\n[profile bare]\noutput = json\n");
        System.setProperty("aws.configFile", config.toString());
    }

    @AfterEach
    void readTheUsualFiles() {
        System.clearProperty("aws.configFile");
        System.clearProperty("aws.region");
    }

    @Test
    void takesWhatTheTargetSaysFirst() {
        System.setProperty("aws.region", "eu-north-1");
        assertThat(region(Target.builder().region("eu-south-1").build(), DEFAULT))
                .isEqualTo("eu-south-1");
    }

    @Test
    void takesTheVariableOfTheSdksBeforeTheOlderOne() {
        System.setProperty("aws.region", "eu-north-1");
        assertThat(region(Target.builder().build(), DEFAULT)).isEqualTo("eu-north-1");
    }

    @Test
    void takesTheOlderVariableBeforeTheProfile() {
        assertThat(region(Target.builder().build(), DEFAULT)).isEqualTo("eu-west-1");
        assertThat(region(Target.builder().profile("shop").build(), DEFAULT)).isEqualTo("eu-west-1");
        assertThat(region(Target.builder().profile("bare").build(), DEFAULT)).isEqualTo("eu-west-1");
    }

    @Test
    void takesTheProfileWhereNoVariableSaysAnything() {
        assertThat(region(Target.builder().profile("shop").build(), HashMap.empty()))
                .isEqualTo("us-east-2");
        assertThat(region(Target.builder().build(), HashMap.of("AWS_DEFAULT_REGION", " ")))
                .isEqualTo("us-east-1");
    }

    private static String region(Target target, Map<String, String> variables) {
        return RegionChoice.of(target, variables::get).id();
    }
}
