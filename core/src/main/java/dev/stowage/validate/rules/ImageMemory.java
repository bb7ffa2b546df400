package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.value.Bytes;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
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

    private ImageMemory() {}

    private static Map<String, Integer> all(int gibibytes, String... images) {
        return HashMap.ofEntries(Vector.of(images).map(image -> Tuple.of(image, gibibytes)));
    }

    /** None of an image that is not known, and whose Java nobody tells how much it may take. */
    static Option<Bytes> of(Service service) {
        Option<Long> usual = usual(service);
        return heap(service)
                .map(heap -> heap + (usual.isDefined() ? BESIDES_A_HEAP_OF_DATA : BESIDES_A_HEAP))
                .orElse(usual)
                .map(Bytes::ofMebibytes);
    }

    private static Option<Long> usual(Service service) {
        return service.image()
                .flatMap(image -> image.contains(SQL_SERVER) ? Option.some(2) : GIBIBYTES.get(UsualPorts.name(image)))
                .map(gibibytes -> gibibytes * MEBIBYTES);
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
                .max();
    }
}
