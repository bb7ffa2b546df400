package dev.stowage.convert.modern;

import dev.stowage.compose.MountType;
import dev.stowage.compose.Service;
import dev.stowage.compose.TmpfsOptions;
import dev.stowage.compose.VolumeMount;
import dev.stowage.ecs.Tmpfs;
import dev.stowage.validate.subject.MemoryFile;
import dev.stowage.value.Bytes;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** File systems in memory, from {@code tmpfs} and from mounts of that type. */
final class TmpfsMounts {
    private TmpfsMounts() {}

    static Vector<Tmpfs> of(Service service) {
        return service.tmpfs()
                .map(MemoryFile::of)
                .map(TmpfsMounts::written)
                .appendAll(service.volumes().flatMap(TmpfsMounts::mounted));
    }

    private static Tmpfs written(MemoryFile file) {
        return new Tmpfs(
                file.target(),
                file.bytes().map(Bytes::mebibytesRoundedUp).getOrElse(MemoryFile.USUAL_MEBIBYTES),
                file.options());
    }

    private static Option<Tmpfs> mounted(VolumeMount mount) {
        Option<TmpfsOptions> options = mount.tmpfs();
        return mount.target()
                .filter(target -> mount.type() == MountType.TMPFS)
                .map(target -> new Tmpfs(
                        target,
                        options.flatMap(TmpfsOptions::size)
                                .map(Bytes::mebibytesRoundedUp)
                                .getOrElse(MemoryFile.USUAL_MEBIBYTES),
                        options.flatMap(TmpfsOptions::mode)
                                .map(mode -> "mode=" + Long.toOctalString(mode))
                                .toVector()));
    }
}
