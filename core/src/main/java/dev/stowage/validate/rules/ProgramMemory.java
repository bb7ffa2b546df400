package dev.stowage.validate.rules;

import dev.stowage.aws.FargateSizes;
import dev.stowage.compose.MountType;
import dev.stowage.compose.Service;
import dev.stowage.value.Bytes;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory that a program takes at least: the heap that a variable gives Java, and what that needs around it; and what SQL
 * Server refuses to start without (Microsoft Learn, "Docker: Run containers for SQL Server on Linux"). With less it ends.
 */
final class ProgramMemory {
    private static final long MEBIBYTES = 1024;

    /** What Java takes for code, threads and buffers, in mebibytes. */
    private static final long BESIDES_A_HEAP = 256;

    private static final String SQL_SERVER = "/mssql/server";
    private static final long OF_SQL_SERVER = 2 * MEBIBYTES;

    /** What Java takes at most for objects. */
    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d{1,6})([mMgG])\\b");

    /** In names of variables. */
    private static final Vector<String> OF_MEMORY = Vector.of("MEMORY", "HEAP");

    private ProgramMemory() {}

    /** None where nothing says it, where the file says of memory what is not known here, and of more than any task has. */
    static Option<Bytes> of(Service service) {
        return Option.when(!saysMore(service), heap(service).toVector().appendAll(sqlServer(service)))
                .flatMap(Vector::max)
                .filter(taken -> taken <= FargateSizes.today().largest().memory())
                .map(Bytes::ofMebibytes);
    }

    /** An amount that a variable says, or files in memory, which count too. */
    private static boolean saysMore(Service service) {
        return service.environment().keySet().exists(name -> OF_MEMORY.exists(name::contains))
                || service.shmSize().isDefined()
                || !service.tmpfs().isEmpty()
                || service.volumes().exists(mount -> mount.type() == MountType.TMPFS);
    }

    /** None where it runs another program that is in the image too. */
    private static Option<Long> sqlServer(Service service) {
        return service.image()
                .filter(image -> image.contains(SQL_SERVER)
                        && service.entrypoint().forAll(Vector::isEmpty)
                        && service.command().forAll(Vector::isEmpty))
                .map(image -> OF_SQL_SERVER);
    }

    private static Option<Long> heap(Service service) {
        return service.environment()
                .values()
                .toVector()
                .flatMap(value -> value)
                .filter(value -> value.contains("-Xmx"))
                .map(HEAP::matcher)
                .filter(Matcher::find)
                .map(found -> Long.parseLong(found.group(1)) * ("gG".contains(found.group(2)) ? MEBIBYTES : 1))
                .max()
                .map(heap -> heap + BESIDES_A_HEAP);
    }
}
