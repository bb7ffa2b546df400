package dev.stowage.load.contents;

import dev.stowage.compose.Config;
import dev.stowage.compose.Project;
import dev.stowage.compose.Secret;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.Files;
import dev.stowage.source.SourceMap;
import dev.stowage.value.ConfigName;
import dev.stowage.value.SecretName;
import dev.stowage.value.SecretText;
import dev.stowage.value.Variables;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * The contents of the secrets and configs that active services and jobs use, what stands at the paths of the host that
 * services mount, and the names without values in env files. External ones are not here. That one cannot be read is no
 * error of loading: whoever needs it says so.
 *
 * @param namesakes directories of the project that hold something and are called as a volume
 */
public record Contents(
        LinkedHashMap<SecretName, Content<SecretText>> secrets,
        LinkedHashMap<ConfigName, Content<ConfigBytes>> configs,
        LinkedHashMap<String, HostPath> hostPaths,
        LinkedHashMap<VolumeName, String> namesakes,
        Vector<LoneVariable> loneVariables) {

    /** No contents, for what needs none. */
    public static final Contents NONE = new Contents(
            LinkedHashMap.empty(), LinkedHashMap.empty(), LinkedHashMap.empty(), LinkedHashMap.empty(), Vector.empty());

    /**
     * What contents are read from.
     *
     * @param directory that of the project
     * @param variables those of the project
     * @param included those of the project that a secret comes from
     * @param sources where the attributes of the project stand
     */
    public record Readers(
            Files disk,
            Path directory,
            Variables variables,
            Function<SecretName, Variables> included,
            SourceMap sources) {
        /** Of a project in which these lone variables were found when its services took theirs from files. */
        public Contents read(Project project, Vector<LoneVariable> loneVariables) {
            Users users = Users.of(project);
            return new Contents(
                    project.secrets()
                            .filter((name, secret) ->
                                    !secret.external() && users.secrets().contains(name))
                            .map((name, secret) -> Tuple.of(name, secret(name, secret))),
                    project.configs()
                            .filter((name, config) ->
                                    !config.external() && users.configs().contains(name))
                            .map((name, config) -> Tuple.of(name, config(name, config))),
                    HostPath.of(project, disk, directory),
                    Namesakes.of(project, disk, directory),
                    loneVariables);
        }

        private Content<SecretText> secret(SecretName name, Secret secret) {
            AttributePath at = ComposePath.secret(name);
            Variables all = variables.orElse(included.apply(name));
            return secret.environment()
                    .map(variable -> variable(at, variable, all, SecretText::of))
                    .orElse(() -> secret.file().map(file -> file(at, file, SecretText::of)))
                    .getOrElse(() -> new Content.Unknown<>("has neither a file nor a variable"));
        }

        private Content<ConfigBytes> config(ConfigName name, Config config) {
            AttributePath at = ComposePath.config(name);
            return config.content()
                    .<Content<ConfigBytes>>map(text -> new Content.Known<>(ConfigBytes.of(utf8(text))))
                    .orElse(() ->
                            config.environment().map(variable -> variable(at, variable, variables, ConfigBytes::of)))
                    .orElse(() -> config.file().map(file -> file(at, file, ConfigBytes::of)))
                    .getOrElse(() -> new Content.Unknown<>("has no content, no file and no variable"));
        }

        private <T> Content<T> variable(AttributePath at, String name, Variables from, Function<byte[], T> make) {
            return from.get(name)
                    .<Content<T>>map(value -> new Content.Known<>(make.apply(utf8(value))))
                    .getOrElse(() -> new Content.Unknown<>("takes the variable "
                            + sources.at(at.key("environment")).spell(name) + ", which is not set"));
        }

        private <T> Content<T> file(AttributePath at, String path, Function<byte[], T> make) {
            return disk.read(Files.path(path))
                    .fold(
                            content -> new Content.Known<>(make.apply(content.bytes())),
                            failure -> new Content.Unknown<>("takes the file "
                                    + sources.at(at.key("file")).spell(path) + ", which " + failure.reason()));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
