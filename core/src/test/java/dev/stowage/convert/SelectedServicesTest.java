package dev.stowage.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.load.ComposeSource;
import dev.stowage.value.Dialect;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What services that are not selected leave in a template. */
class SelectedServicesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("password.txt"), "secret");
        Files.writeString(folder.resolve("compose.yaml"), """
                name: shop
                services:
                  web: {image: web, networks: [front]}
                  db: {image: db, networks: [back], volumes: ["data:/data"], secrets: [password]}
                  tool: {image: tool, profiles: [tools], networks: [side], volumes: ["cache:/cache"]}
                networks: {front: {}, back: {}, side: {}, unused: {}}
                volumes: {data: {}, cache: {}}
                secrets: {password: {file: password.txt}}
                """);
    }

    @Test
    void keepsWhatTheyUseAsTheRetiredToolDid() {
        assertThat(resources(Dialect.DOCKER_ECS))
                .contains("WebService", "FrontNetwork", "BackNetwork", "DataFilesystem", "ShoppasswordSecret")
                .doesNotContain("DbService", "SideNetwork", "CacheFilesystem", "UnusedNetwork");
    }

    @Test
    void makesNothingForThem() {
        assertThat(resources(Dialect.MODERN))
                .contains("WebService")
                .noneMatch(id -> id.startsWith("Db") || id.startsWith("Data") || id.contains("password"));
    }

    private Set<String> resources(Dialect dialect) {
        return Stowage.load(ComposeSource.builder()
                        .workingDirectory(folder)
                        .services(Vector.of(new ServiceName("web")))
                        .build())
                .flatMap(project -> Stowage.validate(project, dialect))
                .flatMap(project -> Stowage.convert(project, AwsEnvironment.offline()))
                .getOrElseThrow(problems -> new AssertionError(problems.errors()))
                .template()
                .resources()
                .keySet()
                .map(LogicalId::value);
    }
}
