package dev.stowage.load.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.compose.PortMapping;
import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.Loader;
import dev.stowage.value.Dialect;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What compose-go 1.0.8 made of such files. */
class SortedListsTest {
    private static final String NAMES = """
            volumes: {first: {}, second: {}}
            secrets: {token: {external: true}, key: {external: true}, pin: {external: true}}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheNames() throws IOException {
        write("compose.override.yaml", NAMES);
    }

    @Test
    void sortsPortsByNumber_thenByWhereTheyAreOpen() throws IOException {
        write(
                "compose.yaml",
                "services: {web: {image: nginx, ports: ['9000:443', '8443:443', '90:80/udp', '90:80', '10.0.0.1:90:80']}}\n");
        write("compose.override.yaml", "services: {web: {ports: ['10-20:22']}}\n");
        assertThat(ports(Dialect.DOCKER_ECS))
                .containsExactly(
                        "10-20:22/tcp", "90:80/tcp", "90:80/udp", "10.0.0.1:90:80/tcp", "8443:443/tcp", "9000:443/tcp");
    }

    @Test
    void sortsMountsByTheirTargets_andSecretsByTheirSources() throws IOException {
        write(
                "compose.yaml",
                NAMES + "services: {web: {image: nginx, volumes: ['first:/z', 'second:/a'], secrets: [token, key]}}\n");
        write("compose.override.yaml", "services: {web: {volumes: ['first:/m'], secrets: [pin]}}\n");
        Service web = web(Dialect.DOCKER_ECS);
        assertThat(web.volumes().flatMap(VolumeMount::target)).containsExactly("/a", "/m", "/z");
        assertThat(web.secrets().map(mount -> mount.source().value())).containsExactly("key", "pin", "token");
    }

    /** It is the service that was merged, not the list. */
    @Test
    void sortsAListThatTheLaterFileDoesNotHave() throws IOException {
        write("compose.yaml", NAMES + "services: {web: {image: nginx, secrets: [token, key]}}\n");
        write("compose.override.yaml", "services: {web: {user: '1000'}}\n");
        assertThat(secrets(Dialect.DOCKER_ECS)).containsExactly("key", "token");
    }

    @Test
    void sortsWhatAServiceExtends() throws IOException {
        write(
                "compose.yaml",
                NAMES
                        + "services: {web: {extends: base, secrets: [pin]}, base: {image: nginx, secrets: [token, key]}}\n");
        assertThat(secrets(Dialect.DOCKER_ECS)).containsExactly("key", "pin", "token");
    }

    @Test
    void leavesAListWithNothingBelowItAsItIsWritten() throws IOException {
        write("compose.yaml", NAMES + "services: {web: {image: nginx}, other: {image: nginx, secrets: [pin]}}\n");
        write("compose.override.yaml", "services: {web: {secrets: [token, key]}, other: {user: '1000'}}\n");
        assertThat(secrets(Dialect.DOCKER_ECS)).containsExactly("token", "key");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void leavesTheListsOfAServiceInOneFile(Dialect dialect) throws IOException {
        write("compose.yaml", "services: {web: {image: nginx, secrets: [token, key]}}\n");
        assertThat(secrets(dialect)).containsExactly("token", "key");
    }

    @Test
    void keepsTheOrderOfTheFilesInModern() throws IOException {
        write("compose.yaml", NAMES + "services: {web: {image: nginx, secrets: [token, key]}}\n");
        write("compose.override.yaml", "services: {web: {secrets: [pin]}}\n");
        assertThat(secrets(Dialect.MODERN)).containsExactly("token", "key", "pin");
    }

    private Vector<String> ports(Dialect dialect) {
        return web(dialect).ports().map(SortedListsTest::spelled);
    }

    private static String spelled(PortMapping port) {
        return port.hostIp().map(ip -> ip + ":").getOrElse("")
                + port.published().getOrElse("") + ":" + port.target() + "/"
                + port.protocol().getOrElse("");
    }

    private Vector<String> secrets(Dialect dialect) {
        return web(dialect).secrets().map(mount -> mount.source().value());
    }

    private Service web(Dialect dialect) {
        return Loader.load(ComposeSource.directory(folder).forDialect(dialect))
                .getOrElseThrow(problems -> new AssertionError(problems.all().toString()))
                .project()
                .services()
                .get(new ServiceName("web"))
                .getOrElseThrow(AssertionError::new);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
