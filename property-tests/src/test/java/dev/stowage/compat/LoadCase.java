package dev.stowage.compat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.load.ComposeSource;
import dev.stowage.value.Environment;
import dev.stowage.value.ServiceName;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A recorded load: a folder with the input, how it was called, and the model or the refusal that came of it. */
record LoadCase(Path folder, CaseCall call) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path HOME = Path.of(System.getProperty("user.home"));

    static LoadCase of(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new LoadCase(absolute, CaseCall.of(absolute));
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** Whether the load itself failed; not so where only the JSON encoder of the reference did. */
    boolean isRefused() {
        return call.text("expect").contains("error") && !call.text("stage").contains("marshal");
    }

    boolean hasNoModel() {
        return !Files.exists(folder.resolve("model.json"));
    }

    ComposeSource source() {
        return ComposeSource.builder()
                .workingDirectory(folder)
                .home(HOME)
                .environment(Environment.of(call.texts("env").toJavaMap()))
                .files(call.list("files"))
                .profiles(call.list("profiles"))
                .envFiles(call.list("env_files"))
                .projectName(call.text("project"))
                .projectDirectory(call.text("project_directory"))
                .services(call.list("services").map(ServiceName::new))
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
}
