package dev.stowage.validate.rules;

import dev.stowage.aws.FargateSizes;
import dev.stowage.compose.MountType;
import dev.stowage.compose.Service;
import dev.stowage.validate.calls.ServiceText;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ByteUnits;
import dev.stowage.value.Bytes;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory that a program takes at least: what a variable or an option gives it, and what that needs around it; and what the
 * documentation of a well-known image asks for. With less it ends, before it serves anybody or soon after.
 */
final class ProgramMemory {
    private static final long MEBIBYTES = 1024;

    private static final long MEBIBYTE = 1 << 20;

    /** What Java takes for code, threads and buffers, in mebibytes. */
    private static final long BESIDES_A_HEAP = 256;

    /** So much of what Node.js and Redis are given they take again for all else: the given amount is three quarters. */
    private static final long PART_BESIDES = 3;

    /**
     * How a program is told what it takes at most.
     *
     * @param unit the bytes of a number without a unit
     * @param besides what it takes beside an amount, both in mebibytes
     */
    private record Limit(Pattern words, long unit, LongUnaryOperator besides) {
        static Limit of(String words, long unit, LongUnaryOperator besides) {
            return new Limit(Pattern.compile(words + "(\\d{1,12})([kKmMgG]?)[bB]?(?![\\w.])"), unit, besides);
        }

        Option<Long> mebibytes(String text) {
            Matcher found = words.matcher(text);
            return Option.when(found.find(), () ->
                    (long) (Long.parseLong(found.group(1)) * (double) bytes(found.group(2)) / MEBIBYTE));
        }

        private long bytes(String letters) {
            return ByteUnits.bits(letters)
                    .filter(bits -> !letters.isEmpty())
                    .map(bits -> 1L << bits)
                    .getOrElse(unit);
        }
    }

    /** Of Java, Node.js and Redis. */
    private static final Vector<Limit> LIMITS = Vector.of(
            Limit.of("-Xmx", 1, heap -> BESIDES_A_HEAP),
            Limit.of("--max[-_]old[-_]space[-_]size[= ]", MEBIBYTE, amount -> amount / PART_BESIDES),
            Limit.of("--maxmemory[= ]", 1, amount -> amount / PART_BESIDES));

    /** The whole value of a variable. */
    private static final Limit AMOUNT = Limit.of("^", 1, heap -> BESIDES_A_HEAP);

    /** In names of variables. */
    private static final Vector<String> OF_MEMORY = Vector.of("MEMORY", "HEAP");

    /**
     * A text that tells a program how much it may take.
     *
     * @param mebibytes that amount alone
     * @param taken with what it takes besides
     */
    record Told(ServiceText text, long mebibytes, long taken) {
        private static Option<Told> of(ServiceText text, Limit limit) {
            return limit.mebibytes(text.value())
                    .filter(amount -> amount > 0)
                    .map(amount ->
                            new Told(text, amount, amount + limit.besides().applyAsLong(amount)));
        }

        private boolean isNamed() {
            String name = text.variable().toUpperCase(Locale.ROOT);
            return OF_MEMORY.exists(name::contains);
        }
    }

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

    /** None where nothing says it, where there are files in memory, which count too, and of more than any task has. */
    static Option<Bytes> of(Subject<Service> service) {
        return greatest(service, known(service));
    }

    /** The heap alone: a task that ends by itself is seldom the server of its image. */
    static Option<Bytes> ofHeap(Subject<Service> service) {
        return greatest(service, Option.none());
    }

    private static Option<Bytes> greatest(Subject<Service> service, Option<Long> known) {
        return Option.when(
                        !hasFilesInMemory(service.value()),
                        told(service).map(Told::taken).appendAll(known))
                .flatMap(Vector::max)
                .filter(taken -> taken <= FargateSizes.today().largest().memory())
                .map(Bytes::ofMebibytes);
    }

    private static boolean hasFilesInMemory(Service service) {
        return service.shmSize().isDefined()
                || !service.tmpfs().isEmpty()
                || service.volumes().exists(mount -> mount.type() == MountType.TMPFS);
    }

    /** What variables and commands tell programs, by words that say it of any. */
    static Vector<Told> told(Subject<Service> service) {
        return ServiceText.all(service, HashMap.empty()).flatMap(text -> LIMITS.flatMap(limit -> Told.of(text, limit)));
    }

    /** What the image needs, or what a variable of memory or heap gives it instead, where that is an amount. */
    private static Option<Long> known(Subject<Service> service) {
        return usual(service.value()).map(usual -> given(service).getOrElse(usual));
    }

    private static Option<Long> given(Subject<Service> service) {
        return ServiceText.variables(service)
                .flatMap(text -> LIMITS.append(AMOUNT).flatMap(limit -> Told.of(text, limit)))
                .filter(Told::isNamed)
                .map(Told::taken)
                .max();
    }

    private static Option<Long> usual(Service service) {
        return KnownImages.gibibytes(service)
                .filter(gibibytes -> service.build().isEmpty() && isServer(service))
                .map(gibibytes -> gibibytes * MEBIBYTES);
    }

    /** Whether it runs what its image is for, and no other program that is in there too. */
    static boolean isServer(Service service) {
        return service.entrypoint().forAll(Vector::isEmpty)
                && service.command()
                        .flatMap(Vector::headOption)
                        .forAll(word -> word.startsWith("-") || SERVING.contains(word));
    }
}
