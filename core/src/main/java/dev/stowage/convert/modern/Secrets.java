package dev.stowage.convert.modern;

import dev.stowage.compose.Secret;
import dev.stowage.compose.SecretMount;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.ecs.Parameter;
import dev.stowage.ecs.SecretVariable;
import dev.stowage.ecs.StackSecret;
import dev.stowage.ecs.Text;
import dev.stowage.extension.JsonKey;
import dev.stowage.extension.SecretDelivery;
import dev.stowage.extension.SecretExtension;
import dev.stowage.value.LogicalId;
import dev.stowage.value.PosixPath;
import dev.stowage.value.ResourceName;
import dev.stowage.value.SecretName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Secrets in AWS Secrets Manager; their content comes as a parameter that CloudFormation never shows. */
final class Secrets {
    private final ConversionContext context;

    Secrets(ConversionContext context) {
        this.context = context;
    }

    /** The secrets that the stack makes: those in use that do not exist elsewhere. */
    Vector<StackSecret> made() {
        return own().map(secret -> StackSecret.builder()
                .id(id(secret._2))
                .description("Secret " + secret._2.name())
                .content(Option.some(Text.idOf(parameterId(secret._2))))
                .kmsKeyId(key(secret._1))
                .tags(Tags.with(Vector.of(context.projectTag()), secret._2.labels()))
                .build());
    }

    /** The key that the file names for a secret, or else for all. */
    Option<String> key(SecretName name) {
        return context.settings()
                .secrets()
                .get(name)
                .flatMap(SecretExtension::kmsKey)
                .orElse(context.settings().extension().kmsKey());
    }

    Vector<Parameter> parameters() {
        return own().map(secret -> new Parameter.SecretContent(parameterId(secret._2), secret._1));
    }

    /** Whether the secrets of a service are only variables. */
    static boolean asVariables(Part part) {
        return part.extension().secrets().contains(SecretDelivery.ENVIRONMENT);
    }

    /** The variables of a service that takes its secrets that way: named as the file would be, or as its JSON keys are. */
    Vector<SecretVariable> variables(Part part) {
        return part.service()
                .secrets()
                .flatMap(mount -> values(mount)
                        .map(value -> new SecretVariable(value._1.isEmpty() ? fileName(mount) : value._1, value._2)));
    }

    private static String fileName(SecretMount mount) {
        return PosixPath.name(mount.path());
    }

    /** What a mount stands for: the secret as a whole under an empty name, or each of its JSON keys under its own. */
    Vector<Tuple2<String, Text>> values(SecretMount mount) {
        Text secret = reference(mount.source());
        Vector<JsonKey> keys = keys(mount.source());
        return keys.isEmpty()
                ? Vector.of(Tuple.of("", secret))
                : keys.map(key -> Tuple.of(key.name(), Text.joined(secret, Text.of(":" + key.key() + "::"))));
    }

    /** The secret as ECS and IAM name it. */
    Text reference(SecretName name) {
        return secret(name)
                .map(secret -> secret.external() ? Text.of(secret.name()) : Text.idOf(id(secret)))
                .getOrElse(Text.of(name.value()));
    }

    private Vector<JsonKey> keys(SecretName name) {
        return context.settings().secrets().get(name).map(SecretExtension::keys).getOrElse(Vector.empty());
    }

    private Option<Secret> secret(SecretName name) {
        return context.project().secrets().get(name);
    }

    private Vector<Tuple2<SecretName, Secret>> own() {
        LinkedHashSet<SecretName> used = LinkedHashSet.ofAll(
                context.parts().flatMap(part -> part.service().secrets()).map(SecretMount::source));
        return context.project()
                .secrets()
                .toVector()
                .filter(secret -> !secret._2.external() && used.contains(secret._1));
    }

    private static LogicalId id(Secret secret) {
        return ResourceName.of(secret.name()).id("Secret");
    }

    private static LogicalId parameterId(Secret secret) {
        return ResourceName.of(secret.name()).id("SecretValue");
    }
}
