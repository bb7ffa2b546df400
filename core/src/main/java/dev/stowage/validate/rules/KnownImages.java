package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.value.ImageReference;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What is known of well-known images, by the last part of their names. */
final class KnownImages {
    private static final int USER_OF_BITNAMI = 1001;

    /** The last part of its name says little. */
    private static final String SQL_SERVER = "/mssql/server";

    private static final int OF_SQL_SERVER = 2;

    /**
     * An image.
     *
     * @param port on which it serves
     * @param user the number of the user that it runs as where nothing else is said: what its {@code Dockerfile} has as
     *     USER. One that starts as root, and goes on as another user once it has given that user its files, is root's.
     * @param flag how its program is told where its configuration is, so that {@code FILE} can be in a directory of its own
     * @param more how it is told of a file that it reads beside the configuration that the image has
     * @param gibibytes the memory that its documentation asks for at least, or that its heap of Java takes
     * @param local the directory of its data, where its documentation says that this cannot be on NFS
     */
    private record Known(
            String name,
            Option<Integer> port,
            Option<Integer> user,
            Option<String> flag,
            Option<String> more,
            Option<Integer> gibibytes,
            Option<String> local) {
        Known port(int number) {
            return new Known(name, Option.some(number), user, flag, more, gibibytes, local);
        }

        Known user(int number) {
            return new Known(name, port, Option.some(number), flag, more, gibibytes, local);
        }

        Known flag(String words) {
            return new Known(name, port, user, Option.some(words), more, gibibytes, local);
        }

        Known more(String words) {
            return new Known(name, port, user, flag, Option.some(words), gibibytes, local);
        }

        Known gibibytes(int amount) {
            return new Known(name, port, user, flag, more, Option.some(amount), local);
        }

        Known local(String directory) {
            return new Known(name, port, user, flag, more, gibibytes, Option.some(directory));
        }
    }

    /** The directory that flags name, which no image has. */
    static final String DIRECTORY = "/conf";

    private static final String PHP = "PHP_INI_SCAN_DIR=:/conf under environment";

    private static final Map<String, Known> BY_NAME = Vector.of(
                    known("airflow").user(50000).gibibytes(2),
                    known("alertmanager").user(65534).flag("command: --config.file=/conf/FILE"),
                    known("alpine").user(0),
                    known("azure-sql-edge").gibibytes(1),
                    known("busybox").user(0),
                    known("caddy").user(0),
                    known("cassandra").user(0).gibibytes(2),
                    known("clickhouse").user(0),
                    known("clickhouse-server")
                            .user(0)
                            .flag("command: --config-file=/conf/FILE")
                            .gibibytes(2),
                    known("code-server").user(1000),
                    known("confluence").gibibytes(2),
                    known("couchdb").user(0),
                    known("cp-kafka").user(1000).gibibytes(2),
                    known("cp-kafka-connect").gibibytes(2),
                    known("cp-schema-registry").gibibytes(1),
                    known("cp-server").gibibytes(2),
                    known("cp-zookeeper").user(1000).gibibytes(1),
                    known("debian").user(0),
                    known("discourse").gibibytes(1),
                    known("drupal").user(0),
                    known("elasticsearch").port(9200).user(1000).gibibytes(2),
                    known("emqx").user(1000),
                    known("envoy").flag("command: -c /conf/FILE"),
                    known("fluent-bit").flag("command: -c /conf/FILE"),
                    known("ghost").user(0),
                    known("gitea").user(0),
                    known("gitlab-ce").gibibytes(4),
                    known("gitlab-ee").gibibytes(4),
                    known("golang").user(0),
                    known("grafana").user(472).flag("GF_PATHS_CONFIG=/conf/FILE under environment"),
                    known("grafana-enterprise").user(472),
                    known("grafana-oss").user(472),
                    known("haproxy").flag("command: haproxy -f /conf/FILE"),
                    known("home-assistant").port(8123),
                    known("homeassistant").port(8123),
                    known("httpd").user(0).flag("command: httpd-foreground -f /conf/FILE"),
                    known("influxdb").port(8086).user(0),
                    known("jellyfin").port(8096),
                    known("jenkins").user(1000).gibibytes(1),
                    known("joomla").user(0),
                    known("kafka").port(9092).user(1000).gibibytes(2),
                    known("keycloak").user(1000).gibibytes(1),
                    known("kibana").user(1000).gibibytes(1),
                    known("kong").flag("KONG_DECLARATIVE_CONFIG=/conf/FILE under environment"),
                    known("logstash").user(1000).gibibytes(2),
                    known("loki").user(10001).flag("command: -config.file=/conf/FILE"),
                    known("mailhog").port(1025),
                    known("mailpit").port(1025),
                    known("mariadb").port(3306).user(0).more("command: --defaults-extra-file=/conf/FILE"),
                    known("mastodon").user(991),
                    known("matomo").user(0),
                    known("mattermost-enterprise-edition").user(2000),
                    known("mattermost-team-edition").user(2000),
                    known("meilisearch").user(0),
                    known("memcached").port(11211).user(0),
                    known("metabase").gibibytes(1),
                    known("minecraft-server").user(0).gibibytes(2),
                    known("minio").port(9000).user(0),
                    known("mongo").port(27017).user(0),
                    known("mongodb").port(27017),
                    known("mysql").port(3306).user(0).more("command: --defaults-extra-file=/conf/FILE"),
                    known("n8n").user(1000),
                    known("nats").port(4222).user(0),
                    known("neo4j").user(0).gibibytes(2).local("/data"),
                    known("nextcloud").user(0).more(PHP),
                    known("nexus3").user(200).gibibytes(4),
                    known("nginx")
                            .user(0)
                            .flag(
                                    "command: nginx -g \"daemon off;\" -c /conf/FILE, with a whole path after each include"),
                    known("node").user(0),
                    known("node-chrome").gibibytes(2),
                    known("node-edge").gibibytes(2),
                    known("node-firefox").gibibytes(2),
                    known("node-red").user(1000),
                    known("ollama").user(0),
                    known("open-webui").user(0).gibibytes(2),
                    known("opensearch").port(9200).user(1000).gibibytes(2),
                    known("opensearch-dashboards").user(1000).gibibytes(1),
                    known("opentelemetry-collector").flag("command: --config=/conf/FILE"),
                    known("opentelemetry-collector-contrib").flag("command: --config=/conf/FILE"),
                    known("oracle-free").gibibytes(2),
                    known("oracle-xe").gibibytes(2),
                    known("percona").port(3306),
                    known("pgadmin4").user(5050),
                    known("pgvector").port(5432).user(0),
                    known("php").user(0).more(PHP),
                    known("plex").port(32400),
                    known("postgis").port(5432).user(0),
                    known("postgres").port(5432).user(0).flag("command: -c config_file=/conf/FILE"),
                    known("postgresql").port(5432),
                    known("prometheus")
                            .user(65534)
                            .flag("command: --config.file=/conf/FILE")
                            .local("/prometheus"),
                    known("promtail").flag("command: -config.file=/conf/FILE"),
                    known("pushgateway").user(65534),
                    known("python").user(0),
                    known("qdrant").port(6333).local("/qdrant/storage"),
                    known("rabbitmq").port(5672).user(0),
                    known("redis").port(6379).user(0).flag("command: redis-server /conf/FILE"),
                    known("redmine").user(0),
                    known("registry").user(0),
                    known("ruby").user(0),
                    known("rust").user(0),
                    known("solr").user(8983).gibibytes(1),
                    known("sonarqube").user(1000).gibibytes(4),
                    known("standalone-chrome").gibibytes(2),
                    known("standalone-chromium").gibibytes(2),
                    known("standalone-edge").gibibytes(2),
                    known("standalone-firefox").gibibytes(2),
                    known("tempo").user(10001).flag("command: -config.file=/conf/FILE"),
                    known("timescaledb").port(5432).user(0),
                    known("traefik").user(0).flag("command: --configFile=/conf/FILE"),
                    known("ubuntu").user(0),
                    known("uptime-kuma").user(0).local("/app/data"),
                    known("valkey").port(6379).user(0),
                    known("vault").user(0),
                    known("vaultwarden").user(0),
                    known("vector").flag("command: --config /conf/FILE"),
                    known("verdaccio").user(10001),
                    known("wordpress").user(0).more(PHP),
                    known("zookeeper").port(2181).user(0))
            .toMap(known -> known.name, known -> known);

    private KnownImages() {}

    private static Known known(String name) {
        return new Known(
                name, Option.none(), Option.none(), Option.none(), Option.none(), Option.none(), Option.none());
    }

    /** The port on which the image of the service serves. */
    static Option<Integer> port(Service service) {
        return named(service).flatMap(Known::port);
    }

    /** The number of the user that the image runs as; none where it is not known, or built here. */
    static Option<Integer> user(Service service) {
        return service.image()
                .filter(image -> service.build().isEmpty())
                .flatMap(image -> ofPublisher(image)
                        .orElse(() -> named(service)
                                .filter(known -> !isRootless(image))
                                .flatMap(Known::user)));
    }

    /** What the program of the image takes to read a configuration elsewhere, {@code FILE} being the name of the file. */
    static Option<String> flag(Service service) {
        return named(service).flatMap(known -> known.flag.orElse(known.more));
    }

    /** Whether a file of this directory is one of many, and no main file such as the flag of the program names. */
    static boolean isOneOfMany(String directory, Service service) {
        return directory.endsWith(".d") && named(service).exists(known -> known.flag.isDefined());
    }

    /** How many GiB the program of the image takes at least. */
    static Option<Integer> gibibytes(Service service) {
        return named(service)
                .flatMap(Known::gibibytes)
                .orElse(service.image()
                        .filter(image -> image.contains(SQL_SERVER))
                        .map(image -> OF_SQL_SERVER));
    }

    /** The directory in which the program of the image keeps its data, if it cannot do so on NFS. */
    static Option<String> local(Service service) {
        return unchanged(service).flatMap(Known::local);
    }

    /** One that is built here has the name that its project likes. */
    private static Option<Known> unchanged(Service service) {
        return named(service).filter(known -> service.build().isEmpty());
    }

    private static Option<Known> named(Service service) {
        return service.image().map(ImageReference::nameOf).flatMap(BY_NAME::get);
    }

    /** All images of some publishers run as one user; those of LinuxServer give their files to another one first. */
    private static Option<Integer> ofPublisher(String image) {
        return isOfBitnami(image) ? Option.some(USER_OF_BITNAMI) : Option.when(isOfLinuxServer(image), 0);
    }

    static boolean isOfLinuxServer(String image) {
        return image.contains("linuxserver/");
    }

    static boolean isOfBitnami(String image) {
        return image.contains("bitnami/") || image.contains("bitnamilegacy/");
    }

    private static boolean isRootless(String image) {
        return image.contains("-rootless");
    }
}
