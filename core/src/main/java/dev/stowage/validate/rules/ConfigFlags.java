package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;

/** How well-known programs are told where their configuration is, so that it can be in a directory of its own. */
final class ConfigFlags {
    private static final String OTHERWISE = "by a flag or a variable that it knows";

    private static final Map<String, String> BY_IMAGE = HashMap.<String, String>empty()
            .put("nginx", "command: nginx -g \"daemon off;\" -c /conf/FILE, with a whole path after each include")
            .put("httpd", "command: httpd-foreground -f /conf/FILE")
            .put("php", "PHP_INI_SCAN_DIR=:/conf under environment")
            .put("wordpress", "PHP_INI_SCAN_DIR=:/conf under environment")
            .put("nextcloud", "PHP_INI_SCAN_DIR=:/conf under environment")
            .put("clickhouse-server", "command: --config-file=/conf/FILE")
            .put("prometheus", "command: --config.file=/conf/FILE")
            .put("alertmanager", "command: --config.file=/conf/FILE")
            .put("loki", "command: -config.file=/conf/FILE")
            .put("promtail", "command: -config.file=/conf/FILE")
            .put("tempo", "command: -config.file=/conf/FILE")
            .put("grafana", "GF_PATHS_CONFIG=/conf/FILE under environment")
            .put("opentelemetry-collector", "command: --config=/conf/FILE")
            .put("opentelemetry-collector-contrib", "command: --config=/conf/FILE")
            .put("vector", "command: --config /conf/FILE")
            .put("fluent-bit", "command: -c /conf/FILE")
            .put("traefik", "command: --configFile=/conf/FILE")
            .put("haproxy", "command: haproxy -f /conf/FILE")
            .put("envoy", "command: -c /conf/FILE")
            .put("redis", "command: redis-server /conf/FILE")
            .put("postgres", "command: -c config_file=/conf/FILE")
            .put("mysql", "command: --defaults-extra-file=/conf/FILE")
            .put("mariadb", "command: --defaults-extra-file=/conf/FILE")
            .put("kong", "KONG_DECLARATIVE_CONFIG=/conf/FILE under environment");

    private ConfigFlags() {}

    /** What the program of an image takes, {@code FILE} being the name of the file. */
    static String of(Service service, String file) {
        return service.image()
                .map(UsualPorts::name)
                .flatMap(BY_IMAGE::get)
                .map(flag -> flag.replace("FILE", file))
                .getOrElse(OTHERWISE);
    }
}
