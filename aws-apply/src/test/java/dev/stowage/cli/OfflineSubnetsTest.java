package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.line.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates for an account of which nothing is known: the option {@code --subnets}, and what {@code --region} says. */
class OfflineSubnetsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void describe() throws IOException {
        Files.writeString(
                folder.resolve("compose.yaml"), "name: shop\nservices: {web: {image: nginx, ports: ['80:80']}}\n");
        Files.writeString(folder.resolve("known.yaml"), "region: eu-west-1\n");
    }

    @Test
    void letsTheTemplateAskForAsMany() {
        assertThat(run("convert").out()).contains("Subnet2:").doesNotContain("Subnet3:");
        assertThat(run("convert", "--subnets", "3").out())
                .contains("Subnet3:", "- Ref: Subnet3")
                .doesNotContain("Subnet4:");
        assertThat(run("convert", "--dialect", "docker-ecs", "--subnets", "3").out())
                .contains("Subnet3:", "- Ref: Subnet3")
                .doesNotContain("Subnet4:");
    }

    @Test
    void isForTheRegionThatIsSaid() throws IOException {
        Files.writeString(
                folder.resolve("compose.yaml"),
                "{name: shop, x-aws-vpc: {create: {endpoints: [ecr.api]}}, services: {web: {image: nginx}}}\n");
        assertThat(run("convert").out()).contains("Fn::Sub: com.amazonaws.${AWS::Region}.ecr.api");
        assertThat(run("convert", "--region", "cn-north-1").out())
                .contains("Fn::Sub: cn.com.amazonaws.${AWS::Region}.ecr.api");
    }

    @Test
    void countsForADryRunAsForConvert() {
        assertThat(run("up", "--dry-run", "--subnets", "3")).isEqualTo(run("convert", "--subnets", "3"));
    }

    @Test
    void takesWhatAServiceTakes() {
        assertThat(run("convert", "--subnets", "16").code()).isEqualTo(ExitCode.DONE);
        for (String number : new String[] {"0", "17", "-1", "two", ""}) {
            assertRefused("--subnets takes a number from 1 to 16", "convert", "--subnets", number);
        }
    }

    @Test
    void isOfTemplatesThatAsk() {
        assertRefused("--environment says which", "convert", "--subnets", "3", "--environment", "known.yaml");
        assertRefused("--discover says which", "convert", "--subnets", "3", "--discover");
        assertRefused("--discover says which", "up", "--dry-run", "--subnets", "3", "--discover");
        assertRefused("add --dry-run", "up", "--subnets", "3");
        assertRefused("add --dry-run", "up", "--plan", "--subnets", "3");
    }

    @Test
    void isOfTemplatesThatAsk_whereTheFileNamesNone() throws IOException {
        Files.writeString(
                folder.resolve("compose.yaml"),
                "name: shop\nservices: {web: {image: nginx, x-aws-subnets: [subnet-1]}}\nx-aws-vpc: vpc-1\n");
        assertThat(run("convert").code()).isEqualTo(ExitCode.DONE);
        CommandLine refused = run("convert", "--subnets", "3");
        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains(
                        "error aws.parameter-not-needed",
                        "the template asks for no subnets, so --subnets changes nothing",
                        "help: leave out --subnets");
    }

    @Test
    void isSuggestedToShells() {
        assertThat(run("__complete", "convert", "--sub").out()).startsWith("--subnets\t");
    }

    private void assertRefused(String sentence, String... words) {
        CommandLine refused = run(words);
        assertThat(refused.code()).isEqualTo(ExitCode.MISUSE);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains(sentence);
    }

    private CommandLine run(String... words) {
        return CommandLine.run(folder, words);
    }
}
