package dev.stowage.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.cfn.Parameter;
import dev.stowage.cfn.Template;
import dev.stowage.load.ComposeSource;
import dev.stowage.value.Dialect;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which subnets a template asks for. */
class AskedSubnetsTest {
    private static final String NAMED =
            "{name: shop, x-aws-subnets: [subnet-0a1b2c3d], services: {web: {image: web%s}}%s}";

    @TempDir
    private Path folder;

    @Test
    void asksForNoneWhenEachServiceNamesItsOwn() throws IOException {
        assertThat(parameters(NAMED.formatted("", ""))).containsExactly("VpcId");
    }

    @Test
    void asksForThoseOfABalancer() throws IOException {
        assertThat(parameters(NAMED.formatted(", ports: ['80:80']", ""))).contains("Subnet1", "Subnet2");
    }

    @Test
    void asksForNoneForFileSystemsWhoseTasksNameThem() throws IOException {
        assertThat(parameters(NAMED.formatted(", volumes: ['data:/data']", ", volumes: {data: {}}")))
                .doesNotContain("Subnet1", "Subnet2");
    }

    @Test
    void asksForThoseThatAnOverlayNames() throws IOException {
        assertThat(parameters(
                        NAMED.formatted("", ", x-aws-cloudformation: {Outputs: {First: {Value: {Ref: Subnet1}}}}")))
                .containsExactly("VpcId", "Subnet1");
    }

    @Test
    void takesNoPrivateSubnetsForPublicOnes() throws IOException {
        assertThat(template("{name: shop, x-aws-vpc: vpc-0a1b2c3d, x-aws-assign_public_ip: false,"
                                + " x-aws-subnets: [subnet-0a1b2c3d], services: {web: {image: web, ports: ['80:80']}}}")
                        .parameters()
                        .mapValues(Parameter::defaultValue)
                        .flatMap((id, value) -> value.map(named -> Tuple.of(id.value(), named))))
                .isEqualTo(LinkedHashMap.of("VpcId", "vpc-0a1b2c3d"));
    }

    private Set<String> parameters(String compose) throws IOException {
        return template(compose).parameters().keySet().map(LogicalId::value);
    }

    private Template template(String compose) throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), compose);
        return Stowage.load(ComposeSource.directory(folder))
                .flatMap(project -> Stowage.validate(project, Dialect.MODERN))
                .flatMap(project -> Stowage.convert(project, AwsEnvironment.offline()))
                .getOrElseThrow(problems -> new AssertionError(problems.errors()))
                .template();
    }
}
