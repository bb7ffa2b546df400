package dev.stowage.apply.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.value.Sha256;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The contexts in the folder of the Docker client, {@code DOCKER_CONFIG} or {@code ~/.docker} (Docker manual, "Docker contexts"). */
public record ContextStore(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOCKERS_OWN = "default";

    /** The store of a user with this home directory and these variables. */
    public static ContextStore of(Map<String, String> variables, Path home) {
        return new ContextStore(
                given(variables, "DOCKER_CONFIG").map(Path::of).getOrElse(() -> home.resolve(".docker")));
    }

    /**
     * What the context in use says: that of {@code DOCKER_CONTEXT}, else, unless {@code DOCKER_HOST} is set, the current one.
     * {@link EcsContext#NONE} when it is of another type. Problems: it is not there, or not readable.
     */
    public Either<Problem, EcsContext> inUse(Map<String, String> variables) {
        return given(variables, "DOCKER_CONTEXT")
                .<Either<Problem, Option<String>>>map(name -> Either.right(Option.some(name)))
                .getOrElse(() -> given(variables, "DOCKER_HOST").isDefined() ? Either.right(Option.none()) : current())
                .flatMap(name -> name.filter(used -> !used.equals(DOCKERS_OWN))
                        .map(this::named)
                        .getOrElse(Either.right(EcsContext.NONE)));
    }

    private static Option<String> given(Map<String, String> variables, String name) {
        return variables.get(name).filter(value -> !value.isEmpty());
    }

    private Either<Problem, Option<String>> current() {
        Path config = folder.resolve("config.json");
        return Files.exists(config)
                ? read(config).map(json -> text(json, "currentContext"))
                : Either.right(Option.none());
    }

    private Either<Problem, EcsContext> named(String name) {
        Path meta =
                folder.resolve("contexts").resolve("meta").resolve(digest(name)).resolve("meta.json");
        return Files.exists(meta) ? read(meta).map(ContextStore::context) : Either.left(missing(name));
    }

    private static EcsContext context(JsonNode meta) {
        JsonNode ecs = meta.path("Endpoints").path("ecs");
        return "ecs".equals(meta.path("Metadata").path("Type").asText())
                ? new EcsContext(text(ecs, "Profile"), text(ecs, "Region"))
                : EcsContext.NONE;
    }

    private static Option<String> text(JsonNode json, String key) {
        return Option.some(json.path(key).asText()).filter(value -> !value.isEmpty());
    }

    private static Either<Problem, JsonNode> read(Path file) {
        try {
            return Either.right(JSON.readTree(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            return Either.left(Problem.builder()
                    .id(ProblemId.CONTEXT_UNREADABLE)
                    .sentence("the file " + file + " of the Docker client cannot be read")
                    .hint("see what docker context ls says of it")
                    .build());
        }
    }

    private static Problem missing(String name) {
        return Problem.builder()
                .id(ProblemId.CONTEXT_MISSING)
                .sentence("there is no Docker context " + name)
                .hint("docker context ls lists them, docker context use chooses one; DOCKER_CONTEXT goes first")
                .build();
    }

    /** The name of a context's folder. */
    private static String digest(String name) {
        return Sha256.of(name.getBytes(StandardCharsets.UTF_8));
    }
}
