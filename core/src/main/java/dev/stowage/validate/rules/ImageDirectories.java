package dev.stowage.validate.rules;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;

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

    private ImageDirectories() {}

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
