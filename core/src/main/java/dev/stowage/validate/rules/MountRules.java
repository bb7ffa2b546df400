package dev.stowage.validate.rules;

import dev.stowage.compose.ConfigMount;
import dev.stowage.compose.MountType;
import dev.stowage.compose.SecretMount;
import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.load.contents.HostPath;
import dev.stowage.load.contents.HostText;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ConfigName;
import dev.stowage.value.PosixPath;
import dev.stowage.value.SecretName;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import dev.stowage.value.VolumeName;
import io.vavr.Lazy;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Predicate;

/** Mounts from a host, which ECS does not have, and of volumes without a name; and what can stand in for them. */
record MountRules(
        Examined project,
        LinkedHashMap<String, String> names,
        Map<ServiceName, Lazy<Vector<UsedDirectory>>> directories) {
    /** A directory of the host that a service does not do without, by its target. */
    record UsedDirectory(String target, DirectoryUse use) {}

    static Vector<Problem> mountNothingOfTheHost(Examined project) {
        MountRules rules = new MountRules(
                project,
                names(project),
                project.services()
                        .toMap(service ->
                                Tuple.of(service.value().name(), Lazy.of(() -> directories(project, service)))));
        return mounts(project).flatMap(mount -> rules.problem(mount._1, mount._2));
    }

    private static Vector<Tuple2<Subject<Service>, Subject<VolumeMount>>> mounts(Examined project) {
        return project.services()
                .flatMap(service -> VolumeRules.mounts(service).map(mount -> Tuple.of(service, mount)));
    }

    private Option<Problem> problem(Subject<Service> service, Subject<VolumeMount> mount) {
        return switch (mount.value().type()) {
            case BIND -> Option.some(bind(service, mount));
            case VOLUME ->
                VolumeRules.nameless(mount)
                        .map(problem -> nameless(problem, service, mount).build());
            case TMPFS, NPIPE, CLUSTER, IMAGE -> Option.none();
        };
    }

    private Problem bind(Subject<Service> service, Subject<VolumeMount> mount) {
        String source = mount.value().source().getOrElse("");
        Instead instead = needless(project, service, mount)
                .map(hint -> new Instead(hint, Vector.of(Edit.remove(mount.path()))))
                .getOrElse(() -> instead(source, mount, service));
        return bind(mount).hint(instead.hint()).edits(instead.edits()).build();
    }

    /** Why the container does without the mount; none where it may need it. */
    private static Option<String> needless(Examined project, Subject<Service> service, Subject<VolumeMount> mount) {
        String source = mount.value().source().getOrElse("");
        Option<HostPath> found = project.contents().hostPaths().get(source);
        return SocketPrograms.instead(service.value(), source)
                .orElse(() ->
                        MachinePaths.instead(source, mount.value().target().getOrElse(""), found))
                .orElse(Option.when(
                        ImageDirectories.isOfLogs(target(mount), service.value())
                                && !found.exists(path -> path.kind() == HostPath.Kind.SMALL_TEXT),
                        "remove it: the image prints what it logs, and that is in CloudWatch"))
                .orElse(Option.when(
                        ImagePaths.isBuiltIn(service.value(), mount.value(), found),
                        "remove it: the image is built with what is in there"));
    }

    private static String target(Subject<VolumeMount> mount) {
        return PosixPath.clean(mount.value().target().getOrElse(""));
    }

    private Problem.Builder nameless(Problem.Builder problem, Subject<Service> service, Subject<VolumeMount> mount) {
        return ImagePaths.isFilled(service.value(), mount.value())
                ? problem.hint("remove it: on ECS it would start empty, and hide what the image has there")
                        .addEdit(Edit.remove(mount.path()))
                : problem.edits(
                        volume(names.getOrElse(nameless(service, mount), EntryNames.FALLBACK), mount, service.value()));
    }

    /** The problem without what would do instead. */
    static Problem.Builder bind(Subject<VolumeMount> mount) {
        String source = mount.value().source().getOrElse("");
        return mount.problem(
                EcsProblem.BIND_MOUNT,
                "there is no host on ECS to mount "
                        + mount.sources().at(mount.path().key("source")).spellBeforeColon(source) + " from");
    }

    /** What to write, and how a program does. */
    private record Instead(String hint, Vector<Edit> edits) {}

    private Instead instead(String source, Subject<VolumeMount> mount, Subject<Service> service) {
        return CertificateMounts.instead(source)
                .map(hint -> new Instead(hint, Vector.empty()))
                .orElse(() -> project.contents()
                        .hostPaths()
                        .get(source)
                        .flatMap(path -> isDirectory(path)
                                ? Option.some(directory(path, source, mount, service))
                                : file(path, source, mount, service)))
                .getOrElse(() -> new Instead("build it into the image", Vector.empty()));
    }

    private Instead directory(HostPath path, String source, Subject<VolumeMount> mount, Subject<Service> service) {
        String name = names.getOrElse(source, EntryNames.FALLBACK);
        return switch (DirectoryUse.of(path, mount.value(), service.value())) {
            case CONFIGURATION ->
                new Instead(
                        ConfigFiles.entries(path.texts()) + " are written when a task starts",
                        new ConfigFiles(project, service, mount).ofDirectory(name, path));
            case PROGRAM ->
                new Instead("build it into the image: the service is started with what is in there", Vector.empty());
            case FILES ->
                new Instead(
                        "build its files into the image; if the service writes there, make it a named volume, which"
                                + " starts empty" + spelled(name, mount),
                        Vector.empty());
            case STATE -> emptyVolume(path, source, mount, service);
        };
    }

    private Instead emptyVolume(HostPath path, String source, Subject<VolumeMount> mount, Subject<Service> service) {
        String name = names.getOrElse(source, EntryNames.FALLBACK);
        String empty = ConfigFiles.isNamedAsFile(path, source)
                ? "put the file there, which is missing, and it can be an entry of configs; Docker makes a directory in its"
                        + " place, which here is a named volume"
                : "make it a named volume, which starts empty";
        String logs = ImagePaths.isOfLogs(target(mount))
                ? "remove it, for what a container prints is in CloudWatch; or, for logs that it writes to files alone, "
                : "";
        return new Instead(logs + empty + spelled(name, mount), volume(name, mount, service.value()));
    }

    /** What is mounted at directories, or will be when they are volumes. */
    private Vector<MountPoint> mountPoints(Subject<Service> service) {
        return MountPoint.of(service.value())
                .appendAll(targets(service, DirectoryUse.STATE::equals)
                        .map(target -> new MountPoint(target, Option.some(EntryNames.FALLBACK))));
    }

    /** Where directories of the host are mounted that the service has for such a use. */
    private Vector<String> targets(Subject<Service> service, Predicate<DirectoryUse> which) {
        return directories
                .get(service.value().name())
                .map(Lazy::get)
                .getOrElse(Vector.empty())
                .filter(directory -> which.test(directory.use()))
                .map(UsedDirectory::target);
    }

    private static Vector<UsedDirectory> directories(Examined project, Subject<Service> service) {
        return VolumeRules.mounts(service)
                .filter(mount -> mount.value().type() == MountType.BIND
                        && needless(project, service, mount).isEmpty())
                .flatMap(mount -> use(project, mount.value(), service.value())
                        .flatMap(use ->
                                mount.value().target().map(target -> new UsedDirectory(PosixPath.clean(target), use))));
    }

    private static Option<DirectoryUse> use(Examined project, VolumeMount mount, Service service) {
        return mount.source()
                .flatMap(project.contents().hostPaths()::get)
                .filter(MountRules::isDirectory)
                .map(path -> DirectoryUse.of(path, mount, service));
    }

    private Option<Instead> file(HostPath path, String source, Subject<VolumeMount> mount, Subject<Service> service) {
        return Option.when(path.kind() == HostPath.Kind.SMALL_TEXT, path)
                .flatMap(HostPath::below)
                .filter(below -> mount.value().target().exists(target -> target.lastIndexOf('/') > 0))
                .flatMap(below -> path.texts()
                        .headOption()
                        .map(text -> file(
                                text,
                                names.getOrElse(source, EntryNames.FALLBACK),
                                below,
                                new ConfigFiles(project, service, mount),
                                service)));
    }

    private Instead file(HostText text, String name, String below, ConfigFiles files, Subject<Service> service) {
        return files.elsewhere(text, mountPoints(service), targets(service, DirectoryUse::isOfTheImage))
                .map(hint -> new Instead(hint, Vector.<Edit>empty()))
                .getOrElse(() -> new Instead(
                        ConfigFiles.entries(Vector.of(text)) + " is written when a task starts",
                        files.ofFile(name, below, text)));
    }

    private static boolean isDirectory(HostPath path) {
        return path.kind() == HostPath.Kind.DIRECTORY || path.kind() == HostPath.Kind.NOTHING;
    }

    /**
     * Whether the file says the target, and it can be one. What comes from a variable may be a secret, and does not belong
     * into the file.
     */
    static boolean isWritten(Subject<VolumeMount> mount) {
        return mount.value()
                .target()
                .exists(target -> MountTargetRules.isPossible(target) && shows(mount.part("target", target), target));
    }

    static boolean shows(Subject<?> part, String text) {
        return part.sources().at(part.path()).shows(text);
    }

    private static String spelled(String name, Subject<VolumeMount> mount) {
        return isWritten(mount) ? ": " + spec(name, mount) : "";
    }

    private static String spec(String name, Subject<VolumeMount> mount) {
        return name + ":" + mount.value().target().getOrElse("/")
                + (mount.value().readOnly() ? ":ro" : "");
    }

    /** None where files are in the same directory. */
    private Vector<Edit> volume(String name, Subject<VolumeMount> mount, Service service) {
        return isWritten(mount) && !hasFiles(service, mount.value().target().getOrElse("/"))
                ? Vector.of(
                        Edit.set(mount.path(), Tree.text(spec(name, mount))),
                        ConfigFiles.atTopLevel(
                                project,
                                Edit.set(
                                        ComposePath.volume(new VolumeName(name)),
                                        new Tree.Fields(LinkedHashMap.empty()))))
                : Vector.empty();
    }

    private static boolean hasFiles(Service service, String target) {
        return service.configs()
                .map(ConfigMount::path)
                .appendAll(service.secrets().map(SecretMount::path))
                .map(PosixPath::directory)
                .exists(PosixPath.clean(target)::equals);
    }

    static String nameless(Subject<Service> service, Subject<VolumeMount> mount) {
        return service.value().name() + ":" + mount.value().target().getOrElse("/");
    }

    /** A name for each path of the host and each volume without one; none is that of a volume, config or secret that is there. */
    static LinkedHashMap<String, String> names(Examined project) {
        FreeNames free = new FreeNames(project.project()
                .volumes()
                .keySet()
                .map(VolumeName::value)
                .addAll(project.project().configs().keySet().map(ConfigName::value))
                .addAll(project.project().secrets().keySet().map(SecretName::value)));
        return LinkedHashMap.ofEntries(mounts(project)
                .filter(mount -> needless(project, mount._1, mount._2).isEmpty())
                .flatMap(mount -> wanted(mount._1, mount._2))
                .distinctBy(Tuple2::_1)
                .map(mount -> mount.map2(free::like)));
    }

    private static Option<Tuple2<String, String>> wanted(Subject<Service> service, Subject<VolumeMount> mount) {
        String target = mount.value().target().getOrElse("");
        return mount.value().type() == MountType.BIND
                ? mount.value().source().map(source -> Tuple.of(source, plain(mount.part("source", source))))
                : Option.when(
                        mount.value().source().isEmpty(),
                        () -> Tuple.of(
                                nameless(service, mount),
                                service.value().name() + "-" + plain(mount.part("target", target))));
    }

    /** After the path, if the file shows that. */
    private static String plain(Subject<String> path) {
        return shows(path, PosixPath.name(path.value())) ? EntryNames.of(path.value()) : EntryNames.FALLBACK;
    }
}
