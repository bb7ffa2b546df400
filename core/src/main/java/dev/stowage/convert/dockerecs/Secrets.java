package dev.stowage.convert.dockerecs;

import dev.stowage.compose.Secret;
import dev.stowage.compose.SecretMount;
import dev.stowage.compose.Service;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.ecs.SecretVariable;
import dev.stowage.ecs.StackSecret;
import dev.stowage.ecs.Text;
import dev.stowage.extension.JsonKey;
import dev.stowage.extension.SecretExtension;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ResourceName;
import dev.stowage.value.SecretName;
import dev.stowage.value.SecretText;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;

/** Secrets in AWS Secrets Manager, with their content in the template, in plain text. */
final class Secrets {
    private final ConversionContext context;

    Secrets(ConversionContext context) {
        this.context = context;
    }

    Vector<StackSecret> made() {
        LinkedHashSet<SecretName> used =
                LinkedHashSet.ofAll(context.users().flatMap(Service::secrets).map(SecretMount::source));
        return context.project()
                .secrets()
                .toVector()
                .filter(secret -> !secret._2.external() && used.contains(secret._1))
                .map(secret -> made(secret._1, secret._2));
    }

    private StackSecret made(SecretName name, Secret secret) {
        return StackSecret.builder()
                .id(id(secret))
                .description("Secret " + secret.name())
                .content(context.secrets()
                        .get(name)
                        .map(SecretText::open)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .filter(text -> !text.isEmpty())
                        .map(Text::of))
                .tags(Vector.of(context.projectTag()))
                .build();
    }

    Vector<SecretVariable> variables(Part part) {
        return mounts(part).map(mount -> new SecretVariable(mount.fileName(), reference(mount.source())));
    }

    /** What the container that writes the files is told: a list in JSON of file names and the keys that become files. */
    String files(Part part) {
        return mounts(part)
                .map(mount -> "{\"Name\":" + GoJson.text(mount.fileName()) + ",\"Keys\":" + keys(mount.source()) + "}")
                .mkString("[", ",", "]");
    }

    private String keys(SecretName name) {
        Vector<String> keys = context.settings()
                .secrets()
                .get(name)
                .map(SecretExtension::keys)
                .getOrElse(Vector.empty())
                .map(JsonKey::key);
        return keys.isEmpty() ? "null" : keys.map(GoJson::text).mkString("[", ",", "]");
    }

    /** The secret as ECS and IAM name it. */
    Text reference(SecretName name) {
        return secret(name)
                .map(secret -> secret.external() ? Text.of(secret.name()) : Text.idOf(id(secret)))
                .getOrElse(Text.of(name.value()));
    }

    private Option<Secret> secret(SecretName name) {
        return context.project().secrets().get(name);
    }

    /** A secret in a container, by the name of its file. */
    private record Mounted(SecretName source, String fileName) {}

    private Vector<Mounted> mounts(Part part) {
        AttributePath all = ComposePath.service(part.name()).key("secrets");
        return part.service().secrets().zipWithIndex((mount, at) -> mounted(mount, all.index(at)));
    }

    /** Compose fills in the whole path where no target is written, at the place of the source. */
    private Mounted mounted(SecretMount mount, AttributePath at) {
        boolean isWritten =
                !context.sources().at(at.key("target")).equals(context.sources().at(at.key("source")));
        String name = mount.source().value();
        return new Mounted(
                mount.source(),
                CleanPath.of(mount.target().filter(target -> isWritten).getOrElse(name)));
    }

    private static LogicalId id(Secret secret) {
        return ResourceName.of(secret.name()).id("Secret");
    }
}
