package dev.stowage.validate.rules;

import dev.stowage.aws.FargateSizes;
import dev.stowage.compose.MountType;
import dev.stowage.compose.Service;
import dev.stowage.value.Bytes;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory that a program takes at least: the heap that a variable gives Java, and what that needs around it; and what the
 * documentation of a well-known image asks for. With less it ends, before it serves anybody or soon after.
 */
final class ProgramMemory {
    private static final long MEBIBYTES = 1024;

    /** What Java takes for code, threads and buffers, in mebibytes. */
    private static final long BESIDES_A_HEAP = 256;

    /** What Java takes at most for objects. */
    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d{1,6})([mMgG])\\b");

    /** In names of variables. */
    private static final Vector<String> OF_MEMORY = Vector.of("MEMORY", "HEAP");

    /** First words of commands that start the servers of such images. */
    private static final Set<String> SERVING = HashSet.of(
            "start",
            "start-dev",
            "server",
            "standalone",
            "solr-precreate",
            "solr-foreground",
            "webserver",
            "api-server",
            "scheduler",
            "triggerer",
            "dag-processor",
            "celery");

    private ProgramMemory() {}

    /** None where nothing says it, where the file says of memory what is not known here, and of more than any task has. */
    static Option<Bytes> of(Service service) {
        return greatest(service, known(service));
    }

    /** The heap alone: a task that ends by itself is seldom the server of its image. */
    static Option<Bytes> ofHeap(Service service) {
        return greatest(service, Option.none());
    }

    private static Option<Bytes> greatest(Service service, Option<Long> known) {
        return Option.when(!saysMore(service), heap(service).toVector().appendAll(known))
                .flatMap(Vector::max)
                .filter(taken -> taken <= FargateSizes.today().largest().memory())
                .map(Bytes::ofMebibytes);
    }

    /** An amount that a variable says, or files in memory, which count too. */
    private static boolean saysMore(Service service) {
        return service.environment().keySet().exists(name -> OF_MEMORY.exists(name.toUpperCase(Locale.ROOT)::contains))
                || service.shmSize().isDefined()
                || !service.tmpfs().isEmpty()
                || service.volumes().exists(mount -> mount.type() == MountType.TMPFS);
    }

    private static Option<Long> known(Service service) {
        return KnownImages.gibibytes(service)
                .filter(gibibytes -> service.build().isEmpty() && isServer(service))
                .map(gibibytes -> gibibytes * MEBIBYTES);
    }

    /** Whether it runs what its image is for, and no other program that is in there too. */
    private static boolean isServer(Service service) {
        return service.entrypoint().forAll(Vector::isEmpty)
                && service.command()
                        .flatMap(Vector::headOption)
                        .forAll(word -> word.startsWith("-") || SERVING.contains(word));
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
