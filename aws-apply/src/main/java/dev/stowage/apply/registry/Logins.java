package dev.stowage.apply.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The logins that the Docker client keeps, in its configuration or by a credential helper (Docker manual, "docker login"). */
record Logins(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOCKER_HUB_KEY = "https://index.docker.io/v1/";

    /** None where nobody has logged in, or the configuration cannot be read: the registry then decides. */
    Option<Login> of(String registry) {
        String key = registry.equals(ImageName.DOCKER_HUB) ? DOCKER_HUB_KEY : registry;
        JsonNode config = config();
        return helper(config, key).flatMap(helper -> helped(helper, key)).orElse(() -> written(config, key));
    }

    private JsonNode config() {
        try {
            Path file = folder.resolve("config.json");
            return Files.exists(file) ? JSON.readTree(Files.readAllBytes(file)) : JSON.createObjectNode();
        } catch (IOException unreadable) {
            return JSON.createObjectNode();
        }
    }

    private static Option<String> helper(JsonNode config, String key) {
        return text(config.path("credHelpers").path(key)).orElse(() -> text(config.path("credsStore")));
    }

    private static Option<String> text(JsonNode node) {
        return Option.some(node.asText()).filter(value -> !value.isEmpty());
    }

    private static Option<Login> helped(String helper, String key) {
        return new CredentialProgram(Vector.of("docker-credential-" + helper, "get")).login(key);
    }

    private static Option<Login> written(JsonNode config, String key) {
        JsonNode entry = config.path("auths").path(key);
        return text(entry.path("identitytoken"))
                .map(Login::ofToken)
                .orElse(() -> text(entry.path("auth")).flatMap(Logins::decoded));
    }

    private static Option<Login> decoded(String auth) {
        return Try.of(() -> new String(Base64.getDecoder().decode(auth), StandardCharsets.UTF_8))
                .toOption()
                .filter(pair -> pair.indexOf(':') > 0)
                .map(pair -> new Login(pair.substring(0, pair.indexOf(':')), pair.substring(pair.indexOf(':') + 1)));
    }
}
