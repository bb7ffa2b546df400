package dev.stowage.apply.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.problem.Problem;
import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextStoreTest {
    private static final EcsContext PRODUCTION = new EcsContext(Option.some("shop"), Option.some("eu-west-1"));

    @TempDir
    Path home;

    @BeforeEach
    void writeTwoContexts() throws IOException {
        // The folders are the SHA-256 of the names, as sha256sum gives it.
        write("ab8e18ef4ebebeddc0b3152ce9c9006e14fc05242e3fc9ce32246ea6a9543074", """
                {"Name": "production", "Metadata": {"Type": "ecs", "Description": "shop"},
                 "Endpoints": {"docker": {"SkipTLSVerify": false}, "ecs": {"Profile": "shop", "Region": "eu-west-1"}}}""");
        write("b71199ebd070b36beab7317920c2c2f1d777df8d05e5527d8458fda57cb17a7a", """
                {"Name": "remote", "Metadata": {}, "Endpoints": {"docker": {"Host": "ssh://host"}}}""");
    }

    private void write(String folder, String meta) throws IOException {
        Path file = home.resolve(".docker/contexts/meta").resolve(folder).resolve("meta.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, meta);
    }

    private void use(String name) throws IOException {
        Files.writeString(home.resolve(".docker/config.json"), "{\"currentContext\": \"" + name + "\", \"auths\": {}}");
    }

    @Test
    void takesTheCurrentContext() throws IOException {
        use("production");
        assertThat(inUse()).isEqualTo(PRODUCTION);
    }

    @Test
    void knowsNothing_whenThereIsNone_orOneOfAnotherType() throws IOException {
        assertThat(inUse()).isEqualTo(EcsContext.NONE);
        use("default");
        assertThat(inUse()).isEqualTo(EcsContext.NONE);
        use("remote");
        assertThat(inUse()).isEqualTo(EcsContext.NONE);
    }

    @Test
    void goesByTheVariablesOfTheDockerClient() throws IOException {
        use("remote");
        assertThat(inUse("DOCKER_CONTEXT", "production")).isEqualTo(PRODUCTION);
        use("production");
        assertThat(inUse("DOCKER_HOST", "tcp://host")).isEqualTo(EcsContext.NONE);
        assertThat(inUse("DOCKER_CONTEXT", "default")).isEqualTo(EcsContext.NONE);
        assertThat(inUse("DOCKER_CONFIG", home.resolve("elsewhere").toString())).isEqualTo(EcsContext.NONE);
    }

    @Test
    void saysThatAContextIsNotThere_orNotReadable() throws IOException {
        assertThat(problem("DOCKER_CONTEXT", "prod")).isEqualTo("aws.context-missing");
        Files.writeString(home.resolve(".docker/config.json"), "{");
        assertThat(problem("A", "b")).isEqualTo("aws.context-unreadable");
    }

    private EcsContext inUse() {
        return inUse("A", "b");
    }

    private EcsContext inUse(String variable, String value) {
        HashMap<String, String> variables = HashMap.of(variable, value);
        return ContextStore.of(variables, home)
                .inUse(variables)
                .getOrElseThrow(problem -> new AssertionError(problem.sentence()));
    }

    private String problem(String variable, String value) {
        HashMap<String, String> variables = HashMap.of(variable, value);
        return ContextStore.of(variables, home)
                .inUse(variables)
                .swap()
                .map(Problem::id)
                .map(id -> id.word())
                .getOrElse("");
    }
}
