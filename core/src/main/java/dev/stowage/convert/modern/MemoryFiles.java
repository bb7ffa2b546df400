package dev.stowage.convert.modern;

import dev.stowage.compose.MountType;
import dev.stowage.compose.Service;
import dev.stowage.compose.TmpfsOptions;
import dev.stowage.compose.VolumeMount;
import dev.stowage.ecs.Tmpfs;
import dev.stowage.value.Bytes;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigInteger;
import java.util.Locale;

/** File systems in memory, from {@code tmpfs} and from mounts of that type. */
final class MemoryFiles {
    private static final long USUAL_MEBIBYTES = 64;
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final String SIZE = "size=";

    private MemoryFiles() {}

    static Vector<Tmpfs> of(Service service) {
        return service.tmpfs()
                .map(MemoryFiles::written)
                .appendAll(service.volumes().flatMap(MemoryFiles::mounted));
    }

    private static Tmpfs written(String entry) {
        String[] parts = entry.split(":", 2);
        Vector<String> options = parts.length < 2 ? Vector.empty() : Vector.of(parts[1].split(","));
        Option<String> size = options.find(option -> option.startsWith(SIZE));
        return new Tmpfs(
                parts[0],
                size.map(option -> mebibytes(option.substring(SIZE.length()))).getOrElse(USUAL_MEBIBYTES),
                options.reject(option -> option.startsWith(SIZE)));
    }

    private static Option<Tmpfs> mounted(VolumeMount mount) {
        Option<TmpfsOptions> options = mount.tmpfs();
        return mount.target()
                .filter(target -> mount.type() == MountType.TMPFS)
                .map(target -> new Tmpfs(
                        target,
                        options.flatMap(TmpfsOptions::size)
                                .map(Bytes::mebibytesRoundedUp)
                                .getOrElse(USUAL_MEBIBYTES),
                        options.flatMap(TmpfsOptions::mode)
                                .map(mode -> "mode=" + Long.toOctalString(mode))
                                .toVector()));
    }

    /** A size as mount takes it: bytes, or a number with k, m or g. */
    private static long mebibytes(String size) {
        String digits = size.replaceAll("[^0-9]", "");
        BigInteger number = digits.isEmpty() ? BigInteger.valueOf(USUAL_MEBIBYTES) : new BigInteger(digits);
        BigInteger bytes = number.shiftLeft(
                switch (size.isEmpty() ? "" : size.substring(size.length() - 1).toLowerCase(Locale.ROOT)) {
                    case "g" -> 30;
                    case "m" -> 20;
                    case "k" -> 10;
                    default -> 0;
                });
        return new Bytes(bytes.min(LARGEST).longValueExact()).mebibytesRoundedUp();
    }
}
