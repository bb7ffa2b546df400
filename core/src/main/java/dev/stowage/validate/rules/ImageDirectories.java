package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.value.ImageReference;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Directories that images fill, and need: a volume there leaves nothing of what they hold. */
final class ImageDirectories {
    /** Those of the system, without which next to nothing runs. */
    private static final Set<String> OF_THE_SYSTEM = HashSet.of(
            "/bin",
            "/dev",
            "/etc",
            "/lib",
            "/lib64",
            "/proc",
            "/run",
            "/sbin",
            "/sys",
            "/usr",
            "/usr/bin",
            "/usr/lib",
            "/usr/local",
            "/usr/local/bin",
            "/usr/local/lib",
            "/usr/local/sbin",
            "/usr/sbin",
            "/usr/share",
            "/var",
            "/var/lib",
            "/etc/ssl",
            "/etc/ssl/certs");

    /** Those in which programs have what they read beside a file of the user. */
    private static final Set<String> OF_PROGRAMS = HashSet.of(
            "/etc/nginx",
            "/usr/local/etc/php",
            "/usr/local/etc/php/conf.d",
            "/usr/local/etc/php-fpm.d",
            "/usr/local/apache2/conf",
            "/etc/apache2",
            "/etc/clickhouse-server",
            "/etc/clickhouse-server/config.d",
            "/etc/mysql",
            "/etc/postgresql",
            "/etc/haproxy/errors",
            "/etc/grafana",
            "/etc/rabbitmq",
            "/etc/rabbitmq/conf.d",
            "/usr/share/elasticsearch/config",
            "/usr/share/opensearch/config",
            "/usr/share/kibana/config",
            "/usr/share/logstash/config",
            "/usr/local/tomcat/conf",
            "/opt/keycloak/conf",
            "/usr/local/apisix/conf",
            "/skywalking/config",
            "/home/kong",
            "/opt/bitnami",
            "/boot",
            "/home",
            "/opt",
            "/root");

    /** Those in which images usually have the program itself. */
    private static final Set<String> OF_THE_PROGRAM = HashSet.of(
            "/app",
            "/usr/src/app",
            "/usr/src",
            "/usr/app",
            "/usr/app/src",
            "/home/node/app",
            "/code",
            "/src",
            "/srv",
            "/srv/app",
            "/opt/app",
            "/go/src/app",
            "/var/www",
            "/var/www/html",
            "/var/lib/ghost",
            "/directus",
            "/usr/share/nginx/html",
            "/usr/local/apache2/htdocs");

    /** Where images have links to their output in place of files of logs; by the last part of their names. */
    private static final Map<String, String> OF_OUTPUT = HashMap.of(
            "nginx", "/var/log/nginx",
            "nginx-unprivileged", "/var/log/nginx",
            "openresty", "/usr/local/openresty/nginx/logs",
            "php", "/var/log/apache2",
            "wordpress", "/var/log/apache2",
            "drupal", "/var/log/apache2",
            "joomla", "/var/log/apache2",
            "nextcloud", "/var/log/apache2",
            "matomo", "/var/log/apache2");

    /** Where images that print have a directory for what they could log as well. */
    private static final Map<String, String> OF_LOGS = HashMap.of("httpd", "/usr/local/apache2/logs");

    private static final String INITIAL = "/docker-entrypoint-initdb.d";

    /** Images that run what they are given there, and bring nothing of their own. */
    private static final Set<String> WITHOUT_INITIAL =
            HashSet.of("postgres", "pgvector", "mysql", "mariadb", "mongo", "clickhouse-server");

    /** All files that images have in a directory, by the last part of their names and the directory. */
    private static final Map<Tuple2<String, String>, Vector<String>> CONTENTS = HashMap.ofEntries(Vector.of(
            only("nginx", "/etc/nginx/conf.d", "default.conf"),
            only("nginx-unprivileged", "/etc/nginx/conf.d", "default.conf"),
            only("caddy", "/etc/caddy", "Caddyfile"),
            only("prometheus", "/etc/prometheus", "prometheus.yml"),
            only("alertmanager", "/etc/alertmanager", "alertmanager.yml"),
            only("promtail", "/etc/promtail", "config.yml"),
            only("loki", "/etc/loki", "local-config.yaml"),
            only("opentelemetry-collector", "/etc/otelcol", "config.yaml"),
            only("opentelemetry-collector-contrib", "/etc/otelcol-contrib", "config.yaml"),
            only("traefik", "/etc/traefik"),
            only("keycloak", "/opt/keycloak/data/import"),
            only("grafana", "/etc/grafana/provisioning/datasources"),
            only("grafana", "/etc/grafana/provisioning/dashboards")));

    private static Tuple2<Tuple2<String, String>, Vector<String>> only(
            String image, String directory, String... files) {
        return Tuple.of(Tuple.of(image, directory), Vector.of(files));
    }

    private ImageDirectories() {}

    /** The names of all files that the image of a service has in a directory, where that is known and they are few. */
    static Option<Vector<String>> contents(String directory, Service service) {
        Option<String> image = service.image().map(ImageReference::nameOf);
        return switch (directory) {
            case INITIAL -> Option.when(image.exists(WITHOUT_INITIAL::contains), Vector.empty());
            case KnownImages.DIRECTORY -> Option.when(KnownImages.flag(service).isDefined(), Vector.empty());
            default -> image.flatMap(name -> CONTENTS.get(Tuple.of(name, directory)));
        };
    }

    /** Whether the image prints what it logs there. */
    static boolean isOfOutput(String directory, Service service) {
        return isOf(OF_OUTPUT, directory, service);
    }

    /** Whether the image prints what others of its kind log there. */
    static boolean isOfLogs(String directory, Service service) {
        return isOfOutput(directory, service) || isOf(OF_LOGS, directory, service);
    }

    private static boolean isOf(Map<String, String> directories, String directory, Service service) {
        return service.image()
                .map(ImageReference::nameOf)
                .flatMap(directories::get)
                .contains(directory);
    }

    static boolean isOfTheProgram(String directory) {
        return OF_THE_PROGRAM.contains(directory);
    }

    static boolean isOfTheSystem(String directory) {
        return OF_THE_SYSTEM.contains(directory);
    }

    static boolean isNeeded(String directory) {
        return isOfTheSystem(directory) || OF_PROGRAMS.contains(directory);
    }
}
