package dev.stowage.compat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.yaml.Limits;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Yaml;
import dev.stowage.value.Environment;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A recorded load: a folder with the input, how it was called, and the model or the refusal that came of it. */
record LoadCase(Path folder, Node.Fields call) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path HOME = Path.of(System.getProperty("user.home"));

    static LoadCase of(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new LoadCase(
                absolute, (Node.Fields) Yaml.parse("case.yaml", bytes(absolute.resolve("case.yaml")), Limits.defaults())
                        .value()
                        .head()
                        .root());
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** Whether the load itself failed; not so where only the JSON encoder of the reference did. */
    boolean isRefused() {
        return text("expect").contains("error") && !text("stage").contains("marshal");
    }

    boolean hasNoModel() {
        return !Files.exists(folder.resolve("model.json"));
    }

    ComposeSource source() {
        return ComposeSource.builder()
                .workingDirectory(folder)
                .home(HOME)
                .environment(Environment.of(environment()))
                .files(list("files"))
                .profiles(list("profiles"))
                .envFiles(list("env_files"))
                .projectName(text("project"))
                .projectDirectory(text("project_directory"))
                .services(list("services").map(ServiceName::new))
                .build();
    }

    /** The recorded model with the folders of this machine in place of the placeholders. */
    JsonNode model() throws IOException {
        return JSON.readTree(Files.readString(folder.resolve("model.json"))
                .replace("${CASE/../..}", parent(parent(folder)).toString())
                .replace("${CASE/..}", parent(folder).toString())
                .replace("${CASE}", folder.toString())
                .replace("${HOME}", HOME.toString()));
    }

    private static Path parent(Path path) {
        return Option.of(path.getParent()).getOrElse(path);
    }

    private Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>();
        call.get("env")
                .filter(Node.Fields.class::isInstance)
                .map(Node.Fields.class::cast)
                .forEach(env -> env.entries().forEach(entry -> variables.put(entry.key(), scalar(entry.value()))));
        return variables;
    }

    private Vector<String> list(String key) {
        return call.get(key)
                .filter(Node.Items.class::isInstance)
                .map(items -> ((Node.Items) items).values().map(LoadCase::scalar))
                .getOrElse(Vector::empty);
    }

    private Option<String> text(String key) {
        return call.get(key).map(LoadCase::scalar);
    }

    private static String scalar(Node node) {
        return node instanceof Node.Text text
                ? text.value()
                : node instanceof Node.Whole whole ? whole.value().toString() : "";
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
