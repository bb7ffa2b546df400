package dev.stowage.validate.rules;

import dev.stowage.aws.FargateSizes;
import dev.stowage.compose.MountType;
import dev.stowage.compose.Service;
import dev.stowage.value.Bytes;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory that well-known images take, by the last part of their names: what their documentation asks for at least, or
 * the heap that they start Java with and what that needs around it. With what a task on Fargate has where nothing is said
 * they end before they serve anybody, or soon after.
 */
final class ImageMemory {
    private static final long MEBIBYTES = 1024;

    /** What Java takes for code, threads and buffers, in mebibytes: of any program, and of one that works on data. */
    private static final long BESIDES_A_HEAP = 256;

    private static final long BESIDES_A_HEAP_OF_DATA = 512;

    private static final String SQL_SERVER = "/mssql/server";

    private static final Map<String, Integer> GIBIBYTES = all(
                    1,
                    "kibana",
                    "opensearch-dashboards",
                    "cp-zookeeper",
                    "cp-schema-registry",
                    "solr",
                    "keycloak",
                    "jenkins",
                    "azure-sql-edge")
            .merge(all(
                    2,
                    "elasticsearch",
                    "opensearch",
                    "logstash",
                    "kafka",
                    "cp-kafka",
                    "cp-server",
                    "cp-kafka-connect",
                    "cassandra",
                    "neo4j",
                    "clickhouse-server",
                    "oracle-free",
                    "oracle-xe",
                    "minecraft-server",
                    "airflow",
                    "open-webui",
                    "node-chrome",
                    "node-firefox",
                    "node-edge",
                    "standalone-chrome",
                    "standalone-chromium",
                    "standalone-firefox",
                    "standalone-edge"))
            .merge(all(4, "gitlab-ce", "gitlab-ee", "sonarqube", "nexus3"));

    /** What Java takes at most for objects. */
    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d{1,6})([mMgG])\\b");

    /** In names of variables. */
    private static final Vector<String> OF_MEMORY = Vector.of("MEMORY", "HEAP");

    /** First words of commands that start the servers of these images. */
    private static final Set<String> SERVING = HashSet.of(
            "start",
            "start-dev",
            "server",
            "solr-precreate",
            "solr-foreground",
            "standalone",
            "webserver",
            "api-server",
            "scheduler",
            "triggerer",
            "dag-processor",
            "celery");

    private ImageMemory() {}

    private static Map<String, Integer> all(int gibibytes, String... images) {
        return HashMap.ofEntries(Vector.of(images).map(image -> Tuple.of(image, gibibytes)));
    }

    /** None of an image that is not known, or whose file says of memory what is not known here. */
    static Option<Bytes> of(Service service) {
        return greatest(service, usual(service).filter(usual -> isServer(service)));
    }

    /** What is known of any program: the heap that is written. */
    static Option<Bytes> ofHeap(Service service) {
        return greatest(service, Option.none());
    }

    private static Option<Bytes> greatest(Service service, Option<Long> usual) {
        return Option.when(!saysMore(service), usual.toVector().appendAll(heap(service)))
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

    /** Whether it runs what its image is for, and no other program that is in there too. */
    private static boolean isServer(Service service) {
        return service.entrypoint().forAll(Vector::isEmpty)
                && service.command()
                        .flatMap(Vector::headOption)
                        .forAll(word -> word.startsWith("-") || SERVING.contains(word));
    }

    private static Option<Long> usual(Service service) {
        return service.image()
                .flatMap(image -> image.contains(SQL_SERVER) ? Option.some(2) : GIBIBYTES.get(UsualPorts.name(image)))
                .map(gibibytes -> gibibytes * MEBIBYTES);
    }

    private static Option<Long> heap(Service service) {
        long besides = usual(service).isDefined() ? BESIDES_A_HEAP_OF_DATA : BESIDES_A_HEAP;
        return service.environment()
                .values()
                .toVector()
                .flatMap(value -> value)
                .filter(value -> value.contains("-Xmx"))
                .map(HEAP::matcher)
                .filter(Matcher::find)
                .map(found -> Long.parseLong(found.group(1)) * ("gG".contains(found.group(2)) ? MEBIBYTES : 1))
                .max()
                .map(heap -> heap + besides);
    }
}
