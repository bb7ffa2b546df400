package dev.stowage.validate.rules;

import dev.stowage.compose.ConfigMount;
import dev.stowage.compose.NumericUser;
import dev.stowage.compose.Project;
import dev.stowage.compose.SecretMount;
import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.extension.KeyName;
import dev.stowage.load.contents.HostPath;
import dev.stowage.load.contents.HostText;
import dev.stowage.problem.Edit;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ConfigName;
import dev.stowage.value.PosixPath;
import dev.stowage.value.SecretName;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Files of a host that become entries of configs and secrets, of which tasks write files of their own. */
record ConfigFiles(Examined project, Subject<Service> service, Subject<VolumeMount> mount) {
    private static final String FOR_ITS_USER = "0400";
    private static final String TO_RUN = "0555";
    private static final Vector<String> CONFIG_WORDS =
            Vector.of("conf", "provisioning", "initdb", "rules", "dashboards", "datasources", "templates");

    /** Whether a directory is one that somebody wrote, or starts the service with, and not one that the program fills. */
    static boolean isOfConfigs(VolumeMount mount, HostPath path, Service service) {
        String places = (path.below().getOrElse("") + " " + mount.target().getOrElse("")).toLowerCase(Locale.ROOT);
        return path.texts().nonEmpty()
                && path.below().isDefined()
                && (mount.readOnly()
                        || mount.target().exists(target -> NamedPaths.isNamedIn(target, service))
                        || mount.target().exists(target -> target.startsWith("/etc/"))
                        || CONFIG_WORDS.exists(places::contains));
    }

    /** Whether what is not there has a name as files have it. */
    static boolean isNamedAsFile(HostPath path, String source) {
        String name = PosixPath.name(source);
        int dot = name.lastIndexOf('.');
        return path.kind() == HostPath.Kind.NOTHING
                && dot > 0
                && dot < name.length() - 1
                && name.chars().skip(dot + 1L).allMatch(Character::isLetterOrDigit)
                && !name.endsWith(".d");
    }

    /**
     * What to do where the directory of the file is a volume, or holds what the image needs.
     *
     * @param volumes what else is mounted
     * @param built directories that are to be part of the image
     */
    Option<String> elsewhere(HostText text, Vector<MountPoint> volumes, Vector<String> built) {
        String target = mount.value().target().getOrElse("/");
        String directory = PosixPath.directory(target);
        String file = MountRules.isWritten(mount) ? PosixPath.name(target) : "FILE";
        String entry = text.isPrivate() ? "secrets" : "configs";
        return why(directory, volumes, built)
                .map(why -> KnownImages.isOneOfMany(directory, service.value())
                        ? "build it into the image; or make entries of " + entry
                                + " of all files that have to be in its directory, those of the image too, for " + why
                        : "build it into the image; or make it an entry of " + entry
                                + " in a directory of its own, for " + why + ", and name it to the program: "
                                + flag(service.value(), file));
    }

    /** How the program of the service is told of the file. */
    static String flag(Service service, String file) {
        return KnownImages.flag(service)
                .map(flag -> flag.replace("FILE", file))
                .getOrElse("by a flag or a variable that it knows");
    }

    private Option<String> why(String directory, Vector<MountPoint> volumes, Vector<String> built) {
        boolean isVolume = volumes.exists(
                point -> point.isAt(directory) || (point.volume().isDefined() && point.isAround(directory)));
        return isVolume
                ? Option.some("ECS mounts directories, and a volume is there")
                : Option.when(
                        hidesTheProgram(directory) || built.exists(other -> PosixPath.meet(directory, other)),
                        "there it would hide what the image has beside it");
    }

    private boolean hidesTheProgram(String directory) {
        return FileRules.isNeeded(service.value(), directory)
                || NamedPaths.of(service.value())
                        .exists(path -> PosixPath.isBelow(path, directory) && !isMounted(path));
    }

    private boolean isMounted(String path) {
        return service.value()
                .volumes()
                .flatMap(VolumeMount::target)
                .appendAll(service.value().configs().map(ConfigMount::path))
                .appendAll(service.value().secrets().map(SecretMount::path))
                .exists(target -> path.equals(target) || PosixPath.isBelow(path, target));
    }

    /** What becomes of the texts, in words. */
    static String entries(Vector<HostText> texts) {
        String all = texts.size() == 1 ? "make it an entry of " : "make its files entries of ";
        return texts.forAll(HostText::isPrivate)
                ? all + "secrets, which"
                : all
                        + (texts.exists(HostText::isPrivate)
                                ? "configs, and of secrets what is private, which"
                                : "configs, which");
    }

    Vector<Edit> ofFile(String name, String below, HostText text) {
        return entries(
                Vector.of(new Entry(name, below, text)),
                below,
                mount.value().target().getOrElse("/"),
                Target.ITSELF);
    }

    Vector<Edit> ofDirectory(String name, HostPath path) {
        return entries(
                path.texts()
                        .map(text -> new Entry(
                                EntryNames.inDirectory(name, text.name()),
                                path.below().getOrElse(".") + "/" + text.name(),
                                text)),
                path.below().getOrElse(""),
                mount.value().target().getOrElse("/"),
                Target.DIRECTORY);
    }

    /** What the target of the mount is. */
    private enum Target {
        ITSELF,
        DIRECTORY
    }

    /** A file that gets a name, under {@code configs} or {@code secrets}. */
    private record Entry(String name, String file, HostText text) {
        /** The content of a secret is a parameter. */
        private static final int LONGEST_SECRET = 4096;

        String section() {
            return text.isPrivate() ? "secrets" : "configs";
        }

        boolean fits() {
            return !text.isPrivate() || (text.bytes() > 0 && text.bytes() <= LONGEST_SECRET);
        }

        boolean isFree(Project project) {
            return !project.configs().containsKey(new ConfigName(name))
                    && !project.secrets().containsKey(new SecretName(name));
        }
    }

    /**
     * What comes from a variable may be a secret, and does not belong into the file. None where one of the names is taken,
     * nor where secrets are no files.
     */
    private Vector<Edit> entries(Vector<Entry> files, String below, String target, Target kind) {
        boolean isPossible = MountRules.isWritten(mount)
                && isShown(below.replaceFirst("^\\./", ""))
                && files.map(Entry::name).distinct().size() == files.size()
                && files.forAll(file -> file.fits() && file.isFree(project.project()))
                && (secretsAreFiles() || !files.exists(file -> file.text().isPrivate()));
        return isPossible
                ? Vector.of("configs", "secrets")
                        .flatMap(section -> files.filter(file -> file.section().equals(section))
                                .zipWithIndex()
                                .flatMap(file -> edits(file._1, file._2, target, kind)))
                        .prepend(Edit.remove(mount.path()))
                : Vector.empty();
    }

    /** In a file of another directory, which is included, paths begin there. */
    private boolean isShown(String below) {
        Subject<String> source = mount.part("source", below);
        String file = source.sources().at(source.path()).file().name();
        String directory = file.substring(0, file.lastIndexOf('/') + 1);
        return MountRules.shows(source, below)
                || (!directory.isEmpty()
                        && below.startsWith(directory)
                        && MountRules.shows(source, "./" + below.substring(directory.length())));
    }

    private boolean secretsAreFiles() {
        return !service.value().extensions().containsKey(KeyName.SECRETS)
                && !project.project().extensions().containsKey(KeyName.SECRETS);
    }

    private Vector<Edit> edits(Entry file, int at, String target, Target kind) {
        int next = file.text().isPrivate()
                ? service.value().secrets().size()
                : service.value().configs().size();
        String path = kind == Target.ITSELF ? target : in(target, file.file());
        return Vector.of(
                Edit.set(service.path().key(file.section()).index(next + at), use(file, path))
                        .at(beginningOfItsFile()),
                atTopLevel(
                        project,
                        Edit.set(AttributePath.of(file.section(), file.name(), "file"), Tree.text(file.file()))));
    }

    private static String in(String directory, String file) {
        return directory + (directory.endsWith("/") ? "" : "/") + PosixPath.name(file);
    }

    private Tree use(Entry file, String target) {
        LinkedHashMap<String, Tree> open =
                LinkedHashMap.of("source", Tree.text(file.name()), "target", Tree.text(target));
        return new Tree.Fields(
                mode(file.text()).map(mode -> open.put("mode", Tree.text(mode))).getOrElse(open));
    }

    /** Programs refuse a private key that others may read; a user who has no number cannot be given one of his own. */
    private Option<String> mode(HostText text) {
        boolean hasNumber = service.value().user().isEmpty()
                || NumericUser.of(service.value()).isDefined();
        return switch (text.sort()) {
            case KEY -> Option.when(hasNumber, FOR_ITS_USER);
            case PROGRAM -> Option.some(TO_RUN);
            case NAMED, OPEN -> Option.none();
        };
    }

    /** The mount may stand in another file, in a service that this one extends. */
    private Span beginningOfItsFile() {
        return Span.startOf(service.sources().keyAt(service.path()).file());
    }

    /** A file that a service extends has sections that nobody reads. */
    static Edit atTopLevel(Examined project, Edit edit) {
        return edit.at(Span.startOf(
                project.sources().keyAt(AttributePath.of("services")).file()));
    }
}
