package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.value.ImageReference;
import dev.stowage.value.PosixPath;
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
 * Where the image of a database keeps its data.
 *
 * @param directory at which its documentation mounts a volume
 * @param root a directory around it and around all others in which versions of the image keep it
 */
record DatabaseFiles(String directory, String root) {
    private static final String POSTGRES = "/var/lib/postgresql";

    /** Since then a volume is at the directory of all versions, each of which has one in there. */
    private static final int BY_VERSION = 18;

    private static final Pattern VERSION_OF_POSTGRES = Pattern.compile("(?:^|.*pg)([1-9][0-9]?)(?![0-9]).*");

    private static final DatabaseFiles OF_POSTGRES = new DatabaseFiles(POSTGRES + "/data", POSTGRES);

    private static final Map<String, DatabaseFiles> BY_IMAGE = HashMap.ofEntries(Vector.of(
            Tuple.of("postgres", OF_POSTGRES),
            Tuple.of("pgvector", OF_POSTGRES),
            Tuple.of("postgis", OF_POSTGRES),
            Tuple.of("timescaledb", OF_POSTGRES),
            Tuple.of("mysql", at("/var/lib/mysql")),
            Tuple.of("mariadb", at("/var/lib/mysql")),
            Tuple.of("percona", at("/var/lib/mysql")),
            Tuple.of("mongo", at("/data/db")),
            Tuple.of("rabbitmq", at("/var/lib/rabbitmq")),
            Tuple.of("elasticsearch", at("/usr/share/elasticsearch/data")),
            Tuple.of("opensearch", at("/usr/share/opensearch/data")),
            Tuple.of("clickhouse-server", at("/var/lib/clickhouse")),
            Tuple.of("cassandra", at("/var/lib/cassandra")),
            Tuple.of("couchdb", at("/opt/couchdb/data")),
            Tuple.of("neo4j", at("/data"))));

    /** Of those of Bitnami, which have it below a directory of their name. */
    private static final Set<String> OF_BITNAMI = HashSet.of(
            "postgresql",
            "mysql",
            "mariadb",
            "mongodb",
            "rabbitmq",
            "elasticsearch",
            "opensearch",
            "cassandra",
            "neo4j");

    /** Caches, which keep something only if they are told to. */
    private static final Set<String> CACHES = HashSet.of("redis", "valkey");

    private static final String LOG_OF_CHANGES = "--appendonly";

    /** What starts a database by its name; any other word starts another program of its image. */
    private static final Set<String> SERVING = HashSet.of(
            "postgres",
            "mysqld",
            "mariadbd",
            "mongod",
            "rabbitmq-server",
            "cassandra",
            "redis-server",
            "valkey-server");

    /** Parts of the words by which a database is told of another directory. */
    private static final Vector<String> ELSEWHERE =
            Vector.of("dbpath", "datadir", "data_directory", "path.data", "--dir");

    private static final Vector<String> ELSEWHERE_BY =
            Vector.of("PGDATA", "RABBITMQ_MNESIA_BASE", "RABBITMQ_MNESIA_DIR", "path.data");

    private static DatabaseFiles at(String directory) {
        return new DatabaseFiles(directory, directory);
    }

    /** None of a service that is built here, that runs another program of the image, or that is told of a directory of its own. */
    static Option<DatabaseFiles> of(Service service) {
        return service.image()
                .filter(image -> service.build().isEmpty()
                        && isServer(service)
                        && !isToldElsewhere(service)
                        && !KnownImages.isOfLinuxServer(image))
                .flatMap(image -> KnownImages.isOfBitnami(image) ? ofBitnami(image) : ofImage(image, service));
    }

    private static boolean isServer(Service service) {
        return service.entrypoint().forAll(Vector::isEmpty)
                && words(service).headOption().forAll(word -> word.startsWith("-") || SERVING.contains(word));
    }

    private static boolean isToldElsewhere(Service service) {
        return ELSEWHERE_BY.exists(service.environment()::containsKey)
                || words(service).exists(word -> ELSEWHERE.exists(word::contains));
    }

    private static Vector<String> words(Service service) {
        return service.command().getOrElse(Vector.empty());
    }

    private static Option<DatabaseFiles> ofBitnami(String image) {
        return Option.some(ImageReference.nameOf(image))
                .filter(OF_BITNAMI::contains)
                .map(name -> at("/bitnami/" + name));
    }

    private static Option<DatabaseFiles> ofImage(String image, Service service) {
        String name = ImageReference.nameOf(image);
        return CACHES.contains(name)
                ? Option.when(words(service).exists(LOG_OF_CHANGES::equals), at("/data"))
                : BY_IMAGE.get(name).map(files -> isByVersion(image, name, files) ? at(POSTGRES) : files);
    }

    /** The tag {@code latest} of the official image is newer, others are not known to be. */
    private static boolean isByVersion(String image, String name, DatabaseFiles files) {
        Matcher version =
                VERSION_OF_POSTGRES.matcher(ImageReference.of(image).tag().getOrElse(""));
        return files.equals(OF_POSTGRES)
                && (version.matches() ? Integer.parseInt(version.group(1)) >= BY_VERSION : name.equals("postgres"));
    }

    /** Whether what is mounted at the target holds the data, or a part of it. */
    boolean isAt(String target) {
        return PosixPath.meet(PosixPath.clean(target), root);
    }
}
