package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The users that well-known images run as where nothing else is said, by the last part of their names: what their
 * {@code Dockerfile} has as USER. An image that starts as root, and goes on as another user once it has given that user its
 * files, is root's.
 */
final class ImageUsers {
    private static final int OF_BITNAMI = 1001;

    private static final Map<String, Integer> BY_IMAGE = all(
                    0,
                    "postgres",
                    "postgis",
                    "pgvector",
                    "timescaledb",
                    "mysql",
                    "mariadb",
                    "redis",
                    "valkey",
                    "mongo",
                    "rabbitmq",
                    "memcached",
                    "minio",
                    "influxdb",
                    "couchdb",
                    "neo4j",
                    "cassandra",
                    "clickhouse-server",
                    "clickhouse",
                    "zookeeper",
                    "nats",
                    "wordpress",
                    "nextcloud",
                    "ghost",
                    "drupal",
                    "joomla",
                    "matomo",
                    "redmine",
                    "nginx",
                    "httpd",
                    "caddy",
                    "traefik",
                    "registry",
                    "gitea",
                    "vaultwarden",
                    "uptime-kuma",
                    "meilisearch",
                    "alpine",
                    "busybox",
                    "ubuntu",
                    "debian",
                    "node",
                    "python",
                    "php",
                    "ruby",
                    "golang",
                    "rust")
            .merge(all(
                    1000,
                    "n8n",
                    "elasticsearch",
                    "opensearch",
                    "opensearch-dashboards",
                    "kibana",
                    "logstash",
                    "keycloak",
                    "sonarqube",
                    "jenkins",
                    "kafka",
                    "cp-kafka",
                    "cp-zookeeper",
                    "node-red",
                    "code-server",
                    "emqx"))
            .merge(all(65534, "prometheus", "alertmanager", "pushgateway"))
            .merge(all(10001, "loki", "tempo", "verdaccio"))
            .merge(all(472, "grafana", "grafana-oss", "grafana-enterprise"))
            .merge(all(200, "nexus3"))
            .merge(all(991, "mastodon"))
            .merge(all(2000, "mattermost-team-edition", "mattermost-enterprise-edition"))
            .merge(all(5050, "pgadmin4"))
            .merge(all(8983, "solr"))
            .merge(all(50000, "airflow"));

    private ImageUsers() {}

    private static Map<String, Integer> all(int uid, String... images) {
        return HashMap.ofEntries(Vector.of(images).map(image -> Tuple.of(image, uid)));
    }

    /** The number of the user; none where the image is not known. */
    static Option<Integer> of(Service service) {
        return service.image().filter(image -> service.build().isEmpty()).flatMap(ImageUsers::of);
    }

    private static Option<Integer> of(String image) {
        return image.contains("bitnami/") || image.contains("bitnamilegacy/")
                ? Option.some(OF_BITNAMI)
                : Option.when(!image.contains("-rootless"), UsualPorts.name(image))
                        .flatMap(BY_IMAGE::get);
    }
}
