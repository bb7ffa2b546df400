package dev.stowage.apply.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.problem.Problem;
import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextStoreTest {
    private static final EcsContext PRODUCTION = new EcsContext(Option.some("shop"), Option.some("eu-west-1"));

    private static final ObjectMapper JSON = new ObjectMapper();

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
        return inUse(Option.none(), variables).ecs().getOrElse(EcsContext.NONE);
    }

    private DockerContext inUse(Option<String> asked, HashMap<String, String> variables) {
        return ContextStore.of(variables, home)
                .inUse(asked, variables)
                .getOrElseThrow(problem -> new AssertionError(problem.sentence()));
    }

    private String problem(String variable, String value) {
        HashMap<String, String> variables = HashMap.of(variable, value);
        return ContextStore.of(variables, home)
                .inUse(Option.none(), variables)
                .swap()
                .map(Problem::id)
                .map(id -> id.word())
                .getOrElse("");
    }

    @Test
    void letsWhatIsAskedForGoFirst() throws IOException {
        use("remote");
        assertThat(inUse(
                        Option.some("production"), HashMap.of("DOCKER_CONTEXT", "remote", "DOCKER_HOST", "tcp://host")))
                .isEqualTo(new DockerContext("production", "ecs", "shop", Option.some(PRODUCTION)));
        assertThat(inUse(Option.some("default"), HashMap.of("DOCKER_CONTEXT", "production"))
                        .ecs())
                .isEmpty();
    }

    @Test
    void listsAllContexts_theClientsOwnFirst() throws IOException {
        assertThat(store().all().getOrElse(io.vavr.collection.Vector.empty()).map(DockerContext::name))
                .containsExactly("default", "production", "remote");
        assertThat(new ContextStore(home.resolve("nothing")).all().map(all -> all.map(DockerContext::name)))
                .containsExactly(io.vavr.collection.Vector.of("default"));
    }

    @Test
    void makesAContextThatTheClientUnderstands() throws IOException {
        assertThat(store().save("ecs", Option.some("my shop"), PRODUCTION)).isEmpty();
        assertThat(JSON.readTree(meta("ecs").toFile())).isEqualTo(JSON.readTree("""
                {"Name": "ecs", "Metadata": {"Description": "my shop", "Type": "ecs"},
                 "Endpoints": {"docker": {"SkipTLSVerify": false}, "ecs": {"Profile": "shop", "Region": "eu-west-1"}}}"""));
    }

    @Test
    void saysWhenCredentialsComeFromTheEnvironment() throws IOException {
        store().save("ci", Option.none(), new EcsContext(Option.none(), Option.some("eu-west-1")))
                .forEach(this::fail);
        assertThat(JSON.readTree(meta("ci").toFile()).at("/Endpoints/ecs"))
                .isEqualTo(JSON.readTree("{\"Region\": \"eu-west-1\", \"CredentialsFromEnv\": true}"));
        store().save("ci", Option.none(), PRODUCTION).forEach(this::fail);
        assertThat(JSON.readTree(meta("ci").toFile()).at("/Endpoints/ecs").has("CredentialsFromEnv"))
                .isFalse();
    }

    @Test
    void keepsWhatItDoesNotKnow() throws IOException {
        Path file = meta("production");
        Files.writeString(file, """
                {"Name": "production", "Later": [1], "Metadata": {"Type": "ecs", "Description": "shop", "Owner": "us"},
                 "Endpoints": {"docker": {"Host": "ssh://host"}, "ecs": {"Profile": "old", "Account": "1"}, "x": {}}}""");
        store().save("production", Option.none(), PRODUCTION).forEach(this::fail);
        assertThat(JSON.readTree(file.toFile())).isEqualTo(JSON.readTree("""
                {"Name": "production", "Later": [1], "Metadata": {"Type": "ecs", "Description": "shop", "Owner": "us"},
                 "Endpoints": {"docker": {"Host": "ssh://host"},
                               "ecs": {"Profile": "shop", "Account": "1", "Region": "eu-west-1"}, "x": {}}}"""));
    }

    @Test
    void leavesTheClientWithItsLocalEngine() throws IOException {
        store().save("first", Option.none(), PRODUCTION).forEach(this::fail);
        Path file = meta("first");
        Files.writeString(
                file,
                Files.readString(file).replace("\"SkipTLSVerify\"", "\"Host\": \"unix:///d.sock\", \"SkipTLSVerify\""));
        use("first");
        store().save("second", Option.none(), PRODUCTION).forEach(this::fail);
        assertThat(JSON.readTree(meta("second").toFile())
                        .at("/Endpoints/docker/Host")
                        .asText())
                .isEqualTo("unix:///d.sock");
        use("remote");
        store().save("third", Option.none(), PRODUCTION).forEach(this::fail);
        assertThat(JSON.readTree(meta("third").toFile()).at("/Endpoints/docker").has("Host"))
                .isFalse();
    }

    @Test
    void changesNothingButTheCurrentContext() throws IOException {
        use("remote");
        assertThat(store().use("production")).isEmpty();
        assertThat(JSON.readTree(home.resolve(".docker/config.json").toFile()))
                .isEqualTo(JSON.readTree("{\"currentContext\": \"production\", \"auths\": {}}"));
        assertThat(store().use("default")).isEmpty();
        assertThat(JSON.readTree(home.resolve(".docker/config.json").toFile()))
                .isEqualTo(JSON.readTree("{\"auths\": {}}"));
        assertThat(id(store().use("nowhere"))).isEqualTo("aws.context-missing");
    }

    @Test
    void makesTheFirstConfigurationOfAClient() {
        store().use("production").forEach(this::fail);
        assertThat(inUse()).isEqualTo(PRODUCTION);
    }

    @Test
    void keepsALinkAndWhoMayRead() throws IOException {
        Path real = Files.createDirectories(home.resolve("dotfiles")).resolve("docker.json");
        Files.writeString(real, "{}");
        Files.setPosixFilePermissions(real, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(home.resolve(".docker/config.json"), real);
        store().use("production").forEach(this::fail);
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real)).contains("production");
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
        try (var files = Files.list(real.getParent())) {
            assertThat(files).containsExactly(real);
        }
        Files.delete(link);
    }

    @Test
    void removesWhatIsOursAndNotInUse() throws IOException {
        Path keys = Files.createDirectories(home.resolve(".docker/contexts/tls").resolve(digest("production")));
        Files.writeString(Files.createDirectories(keys.resolve("docker")).resolve("ca.pem"), "x");
        use("production");
        assertThat(id(store().remove("production"))).isEqualTo("aws.context-current");
        use("remote");
        assertThat(id(store().remove("remote"))).isEqualTo("aws.context-foreign");
        assertThat(store().remove("production")).isEmpty();
        assertThat(home.resolve(".docker/contexts/meta").resolve(digest("production")))
                .doesNotExist();
        assertThat(keys).doesNotExist();
        assertThat(id(store().remove("production"))).isEqualTo("aws.context-missing");
    }

    @Test
    void refusesNamesAndContextsThatAreNotItsOwn() {
        for (String name : new String[] {"default", "a", "", "a b", "-a", "a/b"}) {
            assertThat(id(store().save(name, Option.none(), PRODUCTION)))
                    .as(name)
                    .isEqualTo("aws.context-name");
        }
        assertThat(id(store().save("remote", Option.none(), PRODUCTION))).isEqualTo("aws.context-foreign");
    }

    @Test
    void saysWhatItCannotWrite() throws IOException {
        Files.writeString(home.resolve("file"), "");
        ContextStore nowhere = new ContextStore(home.resolve("file"));
        assertThat(id(nowhere.save("ecs", Option.none(), PRODUCTION))).isEqualTo("aws.context-unwritable");
    }

    private ContextStore store() {
        return ContextStore.of(HashMap.empty(), home);
    }

    private Path meta(String name) {
        return home.resolve(".docker/contexts/meta").resolve(digest(name)).resolve("meta.json");
    }

    private static String digest(String name) {
        return dev.stowage.value.Sha256.of(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void fail(Problem problem) {
        throw new AssertionError(problem.sentence());
    }

    private static String id(Option<Problem> problem) {
        return problem.map(Problem::id).map(id -> id.word()).getOrElse("none");
    }

    /** A name that is a folder cannot be replaced; what was written for that goes again. */
    @Test
    void leavesNothingBehindWhereAFileCannotBeWritten() throws IOException {
        Path folder = Files.createDirectories(home.resolve("kept"));
        Files.createDirectories(folder.resolve("config.json").resolve("full"));
        assertThat(new JsonFile(folder.resolve("config.json"))
                        .write(JsonFile.object())
                        .map(Problem::id))
                .containsExactly(DeploymentProblem.CONTEXT_UNWRITABLE);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }
}
