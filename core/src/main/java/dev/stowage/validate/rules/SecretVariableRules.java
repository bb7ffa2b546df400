package dev.stowage.validate.rules;

import dev.stowage.compose.ConfigMount;
import dev.stowage.compose.SecretMount;
import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.extension.JsonKey;
import dev.stowage.extension.KeyName;
import dev.stowage.extension.SecretDelivery;
import dev.stowage.extension.SecretExtension;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.calls.ServiceText;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.settings.ProjectSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.PosixPath;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/** Secrets that are variables: none is called as another one of its container (<em>Amazon ECS API Reference</em>, "Secret"). */
final class SecretVariableRules {
    private SecretVariableRules() {}

    static Vector<Problem> areNoOthers(Examined project, Settings filledIn) {
        return asVariables(project, filledIn)
                .flatMap(service -> service.value()
                        .secrets()
                        .flatMap(mount -> names(mount, filledIn.project()))
                        .distinct()
                        .filter(service.value().environment()::containsKey)
                        .map(name -> problem(service, name)));
    }

    private static Vector<Subject<Service>> asVariables(Examined project, Settings filledIn) {
        return project.services().filter(service -> isByVariables(service, filledIn));
    }

    /** Whether the secrets of a service are variables of its container. */
    static boolean isByVariables(Subject<Service> service, Settings filledIn) {
        return filledIn.service(service.value().name())
                .exists(settings -> settings.extension().secrets().contains(SecretDelivery.ENVIRONMENT));
    }

    /** Who is told of a file in the directory of secrets finds none there, unless something else is mounted. */
    static Vector<Problem> areReadAsVariables(Examined project, Settings filledIn) {
        return asVariables(project, filledIn)
                .reject(service -> isFilled(service.value()))
                .flatMap(service -> ServiceText.all(service, ServiceText.inConfigs(project.contents()))
                        .filter(text -> text.value().contains(SecretMount.DIRECTORY + "/"))
                        .map(text -> Problem.at(
                                        text.span(service.sources()),
                                        EcsProblem.ATTRIBUTE_IGNORED,
                                        "with " + KeyName.SECRETS + ": environment there are no files in "
                                                + SecretMount.DIRECTORY + ", where "
                                                + service.value().name() + " looks for one")
                                .path(text.place())
                                .hint("remove " + KeyName.SECRETS
                                        + " for files, or let the program read the variable, which is called as the"
                                        + " target of its secret")
                                .build()));
    }

    private static boolean isFilled(Service service) {
        return service.configs()
                .map(ConfigMount::path)
                .appendAll(service.volumes().flatMap(VolumeMount::target))
                .exists(path -> (path + "/").startsWith(SecretMount.DIRECTORY + "/"));
    }

    /** A variable has no owner. */
    static Vector<Problem> haveNoOwners(Examined project, Settings filledIn) {
        return asVariables(project, filledIn)
                .flatMap(service -> service.value()
                        .secrets()
                        .zipWithIndex()
                        .flatMap(mount -> owned(mount._1)
                                .map(key -> service.part("secrets", mount._2, mount._1)
                                        .problemWith(
                                                key,
                                                EcsProblem.ATTRIBUTE_IGNORED,
                                                key + " has no effect on a secret that is a variable")
                                        .hint("remove it, or " + KeyName.SECRETS + ": environment for files")
                                        .build())));
    }

    private static Vector<String> owned(SecretMount mount) {
        return Vector.of(
                        mount.uid().map(id -> "uid"),
                        mount.gid().map(id -> "gid"),
                        mount.mode().map(bits -> "mode"))
                .flatMap(key -> key);
    }

    /** Of two secrets of one name a container would have one. */
    static Vector<Problem> areApart(Examined project, Settings filledIn) {
        return asVariables(project, filledIn)
                .flatMap(service -> service.value()
                        .secrets()
                        .zipWithIndex()
                        .flatMap(mount ->
                                names(mount._1, filledIn.project()).distinct().map(name -> Tuple.of(name, mount._2)))
                        .groupBy(Tuple2::_1)
                        .values()
                        .toVector()
                        .flatMap(equal -> equal.drop(1).map(Tuple2::_2))
                        .distinct()
                        .sorted()
                        .map(at -> service.part("secrets", at, at)
                                .problem(
                                        EcsProblem.VARIABLE_TWICE,
                                        "two secrets of " + service.value().name() + " are variables of the same name")
                                .hint(apart(service.value().secrets().get(at), filledIn.project()))
                                .build()));
    }

    /** JSON keys have names of their own, whatever the target. */
    private static String apart(SecretMount mount, ProjectSettings settings) {
        return keys(mount, settings).isEmpty()
                ? "give one of them another target, which is the name of its variable"
                : "give the variables of one of them other names with " + KeyName.JSON_KEYS
                        + ": {NAME: KEY}, or remove " + KeyName.SECRETS
                        + " for files, of which each secret has its own";
    }

    /** A path names a variable by its end, and who looks for a file finds none. */
    static Vector<Problem> areNoFiles(Examined project, Settings filledIn) {
        return asVariables(project, filledIn)
                .flatMap(service -> service.value()
                        .secrets()
                        .zipWithIndex()
                        .map(mount ->
                                service.part("secrets", mount._2, mount._1).part("target", mount._1))
                        .filter(mount -> isPath(mount)
                                && keys(mount.value(), filledIn.project()).isEmpty())
                        .map(mount -> mount.problem(
                                        EcsProblem.ATTRIBUTE_IGNORED,
                                        "with " + KeyName.SECRETS
                                                + ": environment there is no such file, but a variable "
                                                + mount.spelled(ownName(mount.value())))
                                .hint("write the name of the variable as target, or remove " + KeyName.SECRETS
                                        + " for files")
                                .build()));
    }

    /** JSON keys name their variables, and a target that says another name is passed over. */
    static Vector<Problem> areCalledAsTheirKeys(Examined project, Settings filledIn) {
        return asVariables(project, filledIn)
                .flatMap(service -> service.parts("secrets", service.value().secrets())
                        .filter(mount -> namesAnother(mount.value(), keys(mount.value(), filledIn.project())))
                        .map(mount -> mount.part("target", mount.value()))
                        .map(target -> target.problem(
                                        EcsProblem.ATTRIBUTE_IGNORED,
                                        "target has no effect on a variable whose secret has " + KeyName.JSON_KEYS
                                                + ", for these name it")
                                .hint("write " + KeyName.JSON_KEYS + ": {"
                                        + target.spelled(ownName(target.value())) + ": KEY} at the secret "
                                        + target.value().source())
                                .build()));
    }

    /** Neither as one of the keys, nor as the file would be without a target. */
    private static boolean namesAnother(SecretMount mount, Vector<JsonKey> keys) {
        return !keys.isEmpty()
                && !mount.path()
                        .equals(PosixPath.from(
                                SecretMount.DIRECTORY, mount.source().value()))
                && !keys.map(JsonKey::name).contains(ownName(mount));
    }

    private static boolean isPath(Subject<SecretMount> target) {
        return target.value().target().exists(path -> path.startsWith("/"))
                && target.sources().at(target.path()).shows("/");
    }

    /** The names of the JSON keys of a secret, or else its own as that of its file would be. */
    static Vector<String> names(SecretMount mount, ProjectSettings settings) {
        Vector<JsonKey> keys = keys(mount, settings);
        return keys.isEmpty() ? Vector.of(ownName(mount)) : keys.map(JsonKey::name);
    }

    private static String ownName(SecretMount mount) {
        return PosixPath.name(mount.path());
    }

    private static Vector<JsonKey> keys(SecretMount mount, ProjectSettings settings) {
        return settings.secrets().get(mount.source()).map(SecretExtension::keys).getOrElse(Vector.empty());
    }

    private static Problem problem(Subject<Service> service, String name) {
        return service.part("environment", name)
                .problemWith(
                        name,
                        EcsProblem.VARIABLE_TWICE,
                        "a secret of " + service.value().name() + " is a variable of the same name as this one")
                .hint("remove it from environment")
                .build();
    }
}
