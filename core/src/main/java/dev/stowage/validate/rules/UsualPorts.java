package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/** The ports on which well-known images serve, by the last part of their names. */
final class UsualPorts {
    private static final Map<String, Integer> BY_IMAGE = HashMap.<String, Integer>empty()
            .put("postgres", 5432)
            .put("postgresql", 5432)
            .put("postgis", 5432)
            .put("pgvector", 5432)
            .put("timescaledb", 5432)
            .put("mysql", 3306)
            .put("mariadb", 3306)
            .put("percona", 3306)
            .put("redis", 6379)
            .put("valkey", 6379)
            .put("mongo", 27017)
            .put("mongodb", 27017)
            .put("rabbitmq", 5672)
            .put("memcached", 11211)
            .put("elasticsearch", 9200)
            .put("opensearch", 9200)
            .put("kafka", 9092)
            .put("zookeeper", 2181)
            .put("nats", 4222)
            .put("minio", 9000)
            .put("influxdb", 8086)
            .put("mailhog", 1025)
            .put("mailpit", 1025)
            .put("plex", 32400)
            .put("home-assistant", 8123)
            .put("homeassistant", 8123)
            .put("jellyfin", 8096);

    private UsualPorts() {}

    static Option<Integer> of(Service service) {
        return service.image().flatMap(image -> BY_IMAGE.get(name(image)));
    }

    /** The last part of the name of an image, without tag and digest. */
    static String name(String image) {
        String last = image.substring(image.lastIndexOf('/') + 1);
        int tag = last.indexOf(':');
        int digest = last.indexOf('@');
        int end = Math.min(tag < 0 ? last.length() : tag, digest < 0 ? last.length() : digest);
        return last.substring(0, end);
    }
}
