package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.load.contents.HostPath;
import dev.stowage.problem.Edit;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ConfigName;
import dev.stowage.value.PosixPath;
import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Files of a host that become entries of configs, of which tasks write files of their own. */
record ConfigFiles(Examined project, Subject<Service> service, Subject<VolumeMount> mount) {
    private static final Vector<String> CONFIG_WORDS =
            Vector.of("conf", "provisioning", "initdb", "rules", "dashboards", "datasources", "templates");

    /** Whether a directory is one that somebody wrote, and not one that the program fills. */
    static boolean isOfConfigs(VolumeMount mount, HostPath path) {
        String places = (path.below().getOrElse("") + " " + mount.target().getOrElse("")).toLowerCase(Locale.ROOT);
        return path.texts().nonEmpty()
                && path.below().isDefined()
                && (mount.readOnly()
                        || mount.target().exists(target -> target.startsWith("/etc/"))
                        || CONFIG_WORDS.exists(places::contains));
    }

    /** Whether what is not there has a name as files have it. */
    static boolean isNamedAsFile(HostPath path, String source) {
        String name = source.substring(source.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return path.kind() == HostPath.Kind.NOTHING
                && dot > 0
                && dot < name.length() - 1
                && name.chars().skip(dot + 1L).allMatch(Character::isLetterOrDigit)
                && !name.endsWith(".d");
    }

    /** What to do where the directory of the file holds what the image needs. */
    Option<String> elsewhere() {
        String target = mount.value().target().getOrElse("/");
        String file = MountRules.isWritten(mount) ? PosixPath.name(target) : "FILE";
        return Option.when(
                ImageDirectories.isNeeded(PosixPath.directory(target)),
                () ->
                        "build it into the image; or make it an entry of configs in a directory of its own, for there it would"
                                + " hide what the image has beside it, and name it to the program: "
                                + ConfigFlags.of(service.value(), file));
    }

    Vector<Edit> ofFile(String name, String below) {
        return entries(
                Vector.of(Tuple.of(name, below)), below, mount.value().target().getOrElse("/"), Target.ITSELF);
    }

    /** None where one of the names is taken. */
    Vector<Edit> ofDirectory(String name, HostPath path) {
        Vector<Tuple2<String, String>> files = path.texts()
                .map(file -> Tuple.of(plain(name + "-" + file), path.below().getOrElse(".") + "/" + file));
        boolean isFree = files.map(Tuple2::_1).distinct().size() == files.size()
                && files.forAll(file -> !project.project().configs().containsKey(new ConfigName(file._1)));
        return isFree
                ? entries(
                        files,
                        path.below().getOrElse(""),
                        mount.value().target().getOrElse("/"),
                        Target.DIRECTORY)
                : Vector.empty();
    }

    private static String plain(String name) {
        return name.replaceAll("[^a-zA-Z0-9_.-]", "-");
    }

    /** What the target of the mount is. */
    private enum Target {
        ITSELF,
        DIRECTORY
    }

    /** What comes from a variable may be a secret, and does not belong into the file. */
    private Vector<Edit> entries(Vector<Tuple2<String, String>> files, String below, String target, Target kind) {
        if (!MountRules.isWritten(mount)
                || !MountRules.shows(mount.part("source", below), below.replaceFirst("^\\./", ""))) {
            return Vector.empty();
        }
        int next = service.value().configs().size();
        return files.zipWithIndex()
                .flatMap(file -> Vector.of(
                        Edit.set(
                                        service.path().key("configs").index(next + file._2),
                                        use(file._1._1, kind == Target.ITSELF ? target : in(target, file._1._2)))
                                .at(beginningOfItsFile()),
                        atTopLevel(
                                project,
                                Edit.set(AttributePath.of("configs", file._1._1, "file"), Tree.text(file._1._2)))))
                .prepend(Edit.remove(mount.path()));
    }

    private static String in(String directory, String file) {
        return directory + (directory.endsWith("/") ? "" : "/") + PosixPath.name(file);
    }

    private static Tree use(String name, String target) {
        return new Tree.Fields(LinkedHashMap.of("source", Tree.text(name), "target", Tree.text(target)));
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
