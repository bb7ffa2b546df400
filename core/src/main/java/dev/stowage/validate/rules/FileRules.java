package dev.stowage.validate.rules;

import dev.stowage.aws.SecretStore;
import dev.stowage.compose.Config;
import dev.stowage.compose.ConfigMount;
import dev.stowage.compose.Project;
import dev.stowage.compose.Secret;
import dev.stowage.compose.SecretMount;
import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.load.contents.Content;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Severity;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.PosixPath;
import dev.stowage.value.SecretName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Secrets and configs: whether it is known what they hold, and whether ECS can put them where they are wanted. */
final class FileRules {
    private static final String OWN = "give a target in a directory of its own";

    private FileRules() {}

    /** The content of a config is part of the template. */
    static Vector<Problem> knowsConfigs(Examined project) {
        return unknown(project, "config", project.contents().configs(), EcsProblem.CONFIG_UNKNOWN)
                .map(problem -> problem.hint("its content is part of the template, so it must exist")
                        .build());
    }

    /** The content of a secret is needed for a deployment only. */
    static Vector<Problem> knowsSecrets(Examined project) {
        return unknown(project, "secret", project.contents().secrets(), EcsProblem.SECRET_UNKNOWN)
                .map(problem -> problem.hint("the template does not need its content, but a deployment does")
                        .build());
    }

    /** The content of a secret is part of the template of the dialect docker-ecs. */
    static Vector<Problem> needsSecrets(Examined project) {
        return unknown(project, "secret", project.contents().secrets(), EcsProblem.SECRET_UNKNOWN)
                .map(problem -> problem.severity(Severity.ERROR)
                        .hint("the template of the dialect docker-ecs holds what is in it, so it must be there")
                        .build());
    }

    /** A name alone is that of a parameter; one with slashes can hardly be meant otherwise. */
    static Vector<Problem> sayWhereExternalSecretsAre(Examined project) {
        Set<SecretName> used = project.services()
                .flatMap(service -> service.value().secrets())
                .map(SecretMount::source)
                .toSet();
        return project.project()
                .secrets()
                .toVector()
                .filter(secret -> used.contains(secret._1) && isNameAlone(secret._2))
                .map(secret -> ComposePath.secret(secret._1))
                .map(path -> project.problemAtKey(
                                path,
                                EcsProblem.SECRET_BY_NAME,
                                "the external secret " + path.last()
                                        + " is taken for a parameter of Systems Manager, since it is given by name")
                        .hint("write its ARN as its name: arn:aws:secretsmanager:REGION:ACCOUNT:secret:... in Secrets"
                                + " Manager, where stowage secret create puts it, or"
                                + " arn:aws:ssm:REGION:ACCOUNT:parameter/... for a parameter")
                        .build());
    }

    /** In Systems Manager, a parameter is one value (<em>Amazon ECS API Reference</em>, "Secret"). */
    static Vector<Problem> takeKeysOfSecretsOnly(Examined project, Settings filledIn) {
        return filledIn.project()
                .secrets()
                .filter(secret -> !secret._2.keys().isEmpty() && isParameter(project, secret._1))
                .keySet()
                .toVector()
                .map(name -> ComposePath.secret(name).key(KeyName.JSON_KEYS))
                .map(path -> project.problemAtKey(
                                path,
                                EcsProblem.MISPLACED_EXTENSION,
                                KeyName.JSON_KEYS
                                        + " has no meaning for a parameter of Systems Manager, which is one value")
                        .hint("remove it, or name a secret of Secrets Manager by its ARN:"
                                + " arn:aws:secretsmanager:REGION:ACCOUNT:secret:...")
                        .build());
    }

    private static boolean isParameter(Examined project, SecretName name) {
        return project.project()
                .secrets()
                .get(name)
                .exists(secret -> secret.external() && SecretStore.of(secret.name()) == SecretStore.PARAMETERS);
    }

    private static boolean isNameAlone(Secret secret) {
        return secret.external()
                && !secret.name().startsWith("arn:")
                && !secret.name().startsWith("/");
    }

    private static <N, T> Vector<Problem.Builder> unknown(
            Examined project, String kind, LinkedHashMap<N, Content<T>> contents, ProblemId id) {
        return contents.toVector()
                .flatMap(entry -> reason(entry._2).map(reason -> {
                    AttributePath path = AttributePath.of(kind + "s", entry._1.toString());
                    return project.problemAtKey(path, id, "the " + kind + " " + entry._1 + " " + reason);
                }));
    }

    private static <T> Option<String> reason(Content<T> content) {
        return content.fold(known -> Option.none(), unknown -> Option.some(unknown.reason()));
    }

    /** ECS mounts directories, and one in place of the root would leave nothing of the image. */
    static Vector<Problem> keepsOutOfTheRoot(Examined project, Settings filledIn) {
        return project.services()
                .flatMap(service -> MountedPath.of(service, filledIn))
                .filter(MountedPath::inRoot)
                .map(file -> problem(
                                project,
                                file,
                                EcsProblem.FILE_IN_ROOT,
                                "a file directly in / would hide the whole root directory, for ECS mounts directories")
                        .hint(OWN)
                        .build());
    }

    /** What the image, or a volume, has in the directory of a file cannot be seen beside it. */
    static Vector<Problem> saysWhatIsHidden(Examined project, Settings filledIn) {
        return project.services().flatMap(service -> {
            Vector<MountPoint> points = MountPoint.of(service.value());
            Vector<MountedPath> files = MountedPath.of(service, filledIn).reject(MountedPath::inRoot);
            return files.distinctBy(MountedPath::directory)
                    .flatMap(file -> taken(project, service.value(), file, points)
                            .orElse(() -> Option.when(
                                    file.hidesOthers()
                                            && !isAllThere(file.directory(), files, service.value(), points)
                                            && !wasMounted(file.directory(), service.value(), project),
                                    () -> hidden(project, service.value(), file, points))));
        });
    }

    /** Who mounted the whole directory before did not see what the image has there either. */
    private static boolean wasMounted(String directory, Service service, Examined project) {
        LinkedHashMap<String, String> files = filesIn(directory, service, project.project());
        return !isNeeded(service, directory) && files.exists(entry -> EntryNames.isInDirectory(entry._1, entry._2));
    }

    /** The entries that are written there, each with its file; no name is that of a config and of a secret. */
    private static LinkedHashMap<String, String> filesIn(String directory, Service service, Project project) {
        Vector<Tuple2<String, Option<String>>> configs = service.configs()
                .filter(mount -> PosixPath.directory(mount.path()).equals(directory))
                .map(ConfigMount::source)
                .map(name -> Tuple.of(name.value(), project.configs().get(name).flatMap(Config::file)));
        Vector<Tuple2<String, Option<String>>> secrets = service.secrets()
                .filter(mount -> PosixPath.directory(mount.path()).equals(directory))
                .map(SecretMount::source)
                .map(name -> Tuple.of(name.value(), project.secrets().get(name).flatMap(Secret::file)));
        return LinkedHashMap.ofEntries(
                configs.appendAll(secrets).flatMap(entry -> entry._2.map(file -> Tuple.of(entry._1, file))));
    }

    private static boolean isAllThere(
            String directory, Vector<MountedPath> files, Service service, Vector<MountPoint> points) {
        return points.forAll(point -> !point.isAround(directory))
                && ImageDirectories.contents(directory, service)
                        .exists(names -> names.forAll(
                                        name -> files.exists(file -> file.path().equals(directory + "/" + name)))
                                || (names.size() == 1 && isToldOf(files, directory, service)));
    }

    /** A program that is told of another main file reads that. */
    private static boolean isToldOf(Vector<MountedPath> files, String directory, Service service) {
        Vector<String> told = NamedPaths.of(service);
        return files.exists(file -> file.directory().equals(directory) && told.contains(file.path()));
    }

    /** Two volumes on one path are one too many for a container. */
    private static Option<Problem> taken(
            Examined project, Service service, MountedPath file, Vector<MountPoint> points) {
        return points.find(point -> point.isAt(file.directory()))
                .map(point -> problem(
                                project,
                                file,
                                EcsProblem.DIRECTORY_HIDDEN,
                                "the volume with this file would be in " + spelled(project, file) + ", where "
                                        + point.spoken() + " is mounted already, for ECS mounts directories")
                        .severity(Severity.ERROR)
                        .hint(
                                KnownImages.isOneOfMany(file.directory(), service)
                                        ? "build it into the image, or put it into the volume"
                                        : "build it into the image; or " + ofItsOwn(project, service, file))
                        .build());
    }

    /** The usual directory of secrets is written nowhere. */
    private static String spelled(Examined project, MountedPath file) {
        return file.directory().equals(SecretMount.DIRECTORY)
                ? SecretMount.DIRECTORY
                : project.sources().at(file.target()).spell(file.directory());
    }

    private static String flag(Examined project, Service service, MountedPath file) {
        boolean isShown = project.sources().at(file.target()).shows(file.path());
        return ConfigFiles.flag(service, isShown ? PosixPath.name(file.path()) : "FILE");
    }

    private static Problem hidden(Examined project, Service service, MountedPath file, Vector<MountPoint> points) {
        boolean isFatal = ImageDirectories.isOfTheSystem(file.directory());
        Option<MountPoint> volume =
                points.find(point -> point.volume().isDefined() && point.isAround(file.directory()));
        String owner = volume.map(MountPoint::spoken).getOrElse("the image");
        return problem(
                        project,
                        file,
                        EcsProblem.DIRECTORY_HIDDEN,
                        "the volume with this file hides what " + owner + " has in " + spelled(project, file)
                                + ", for ECS mounts directories")
                .severity(isFatal ? Severity.ERROR : Severity.WARNING)
                .hint(
                        isNeeded(service, file.directory())
                                ? instead(project, service, file)
                                : OWN
                                        + (volume.isEmpty()
                                                ? ", if the image needs what is there"
                                                : ", since the files that are there are hidden, though not lost"))
                .build();
    }

    private static String instead(Examined project, Service service, MountedPath file) {
        return KnownImages.isOneOfMany(file.directory(), service)
                ? "build it into the image, or add all other files of the directory that the image needs"
                : ofItsOwn(project, service, file);
    }

    private static String ofItsOwn(Examined project, Service service, MountedPath file) {
        return OWN + ", and name it to the program: " + flag(project, service, file);
    }

    static boolean isNeeded(Service service, String directory) {
        return ImageDirectories.isNeeded(directory)
                || ImageDirectories.isOfTheProgram(directory)
                || NamedPaths.isStartedIn(directory, service);
    }

    private static Problem.Builder problem(Examined project, MountedPath file, ProblemId id, String sentence) {
        return project.problem(file.mount(), id, sentence);
    }
}
