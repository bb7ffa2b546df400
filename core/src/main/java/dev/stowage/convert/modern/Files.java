package dev.stowage.convert.modern;

import dev.stowage.compose.ConfigMount;
import dev.stowage.compose.FileMode;
import dev.stowage.compose.NumericUser;
import dev.stowage.compose.SecretMount;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.Task;
import dev.stowage.convert.modern.MountedFile.Content;
import dev.stowage.convert.modern.MountedFile.Encoded;
import dev.stowage.convert.modern.MountedFile.FromSecret;
import dev.stowage.convert.modern.MountedFile.Plain;
import dev.stowage.ecs.Mount;
import dev.stowage.ecs.SecretVariable;
import dev.stowage.ecs.TaskVolume;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.Variable;
import dev.stowage.load.contents.ConfigBytes;
import dev.stowage.value.PosixPath;
import io.vavr.Tuple;
import io.vavr.collection.Iterator;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/** Secrets and configs as files: an init container writes them into volumes that the service mounts read-only. */
final class Files {
    private static final String USUAL_MODE = "0444";
    private static final int READ_BY_OTHERS = 4;

    private final Vector<MountedFile> files;
    private final UnaryOperator<String> volume;

    private Files(Vector<MountedFile> files, UnaryOperator<String> volume) {
        this.files = files;
        this.volume = volume;
    }

    static Files of(Task task, Part part, ConversionContext context, Secrets secrets) {
        Vector<MountedFile> secret = Secrets.asVariables(part)
                ? Vector.empty()
                : part.service().secrets().flatMap(mount -> secretFiles(mount, part, secrets));
        return new Files(
                secret.appendAll(part.service().configs().flatMap(mount -> configFile(mount, part, context))),
                name -> volume(task, part, name));
    }

    /** The files of a sidecar are its own, and so are their volumes; none is called as a volume of the file. */
    private static String volume(Task task, Part part, String name) {
        boolean isMain = part.name().equals(task.name());
        String own = isMain ? name : Containers.name(part) + "-" + name;
        return Iterator.iterate(own, taken -> taken + "-files")
                .find(free -> !Volumes.names(task)
                        .exists(volume -> Names.plain(volume.value()).equals(free)))
                .getOrElse(own);
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    Vector<TaskVolume> volumes() {
        return directories().values().toVector().map(TaskVolume.Scratch::new);
    }

    /** The volumes of the files, to be written by the init container and read by the service. */
    Vector<Mount> mounts(Access access) {
        return directories()
                .toVector()
                .map(volume -> new Mount(volume._2, volume._1, Option.some(access == Access.READ)));
    }

    /** What a container does with the files. */
    enum Access {
        READ,
        WRITE
    }

    String script() {
        return files.zipWithIndex().flatMap(file -> file._1.script(file._2 + 1)).mkString("\n");
    }

    Vector<SecretVariable> secretVariables() {
        return files.zipWithIndex()
                .flatMap(file -> file._1.content().secret().map(from -> new SecretVariable(variable(file._2), from)));
    }

    Vector<Variable> plainVariables() {
        return files.zipWithIndex()
                .flatMap(file -> file._1
                        .content()
                        .variable()
                        .map(text -> new Variable(variable(file._2), Option.some(Text.of(text)))));
    }

    private static String variable(int index) {
        return "FILE_" + (index + 1);
    }

    /** Each directory with the name of its volume: {@code secrets}, or {@code configs-1} and so on. */
    private LinkedHashMap<String, String> directories() {
        Vector<String> all = files.map(MountedFile::directory).distinct();
        Vector<String> others = all.filter(directory -> !directory.equals(SecretMount.DIRECTORY));
        return LinkedHashMap.ofEntries(all.map(directory -> Tuple.of(
                directory,
                volume.apply(
                        directory.equals(SecretMount.DIRECTORY)
                                ? "secrets"
                                : "configs-" + (others.indexOf(directory) + 1)))));
    }

    private static Vector<MountedFile> secretFiles(SecretMount mount, Part part, Secrets secrets) {
        String path = mount.path();
        return secrets.values(mount)
                .map(value -> new MountedFile(
                        value._1.isEmpty() ? path : PosixPath.join(path, value._1),
                        owner(mount.uid(), mount.gid(), mount.mode(), part),
                        mount.gid(),
                        mode(mount.mode()),
                        new FromSecret(value._2)));
    }

    private static Option<MountedFile> configFile(ConfigMount mount, Part part, ConversionContext context) {
        return context.configs()
                .get(mount.source())
                .map(content -> new MountedFile(
                        mount.path(),
                        owner(mount.uid(), mount.gid(), mount.mode(), part),
                        mount.gid(),
                        mode(mount.mode()),
                        content(content)));
    }

    private static Content content(ConfigBytes content) {
        return content.text().<Content>map(Plain::new).getOrElse(() -> Encoded.of(content.bytes()));
    }

    /** What only its owner may read belongs to the user of the container, unless the file says whose it is. */
    private static Option<String> owner(Option<String> uid, Option<String> gid, Option<FileMode> mode, Part part) {
        boolean isOpen = mode.forAll(each -> (each.bits() & READ_BY_OTHERS) != 0);
        return uid.isDefined() || gid.isDefined() || isOpen
                ? uid
                : NumericUser.of(part.service()).filter(user -> !user.isRoot()).map(NumericUser::uid);
    }

    private static String mode(Option<FileMode> mode) {
        return mode.map(FileMode::toString).getOrElse(USUAL_MODE);
    }
}
