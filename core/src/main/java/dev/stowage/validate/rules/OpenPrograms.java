package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.value.ImageReference;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Programs of well-known images that let everybody in until they are told not to, or as everybody knows (their documentation). */
final class OpenPrograms {
    /** What to call them, by the last part of the names of their images. */
    private static final Map<String, String> BY_IMAGE = HashMap.ofEntries(Vector.of(
            Tuple.of("akhq", "AKHQ"),
            Tuple.of("alertmanager", "Alertmanager"),
            Tuple.of("auto-setup", "Temporal"),
            Tuple.of("chroma", "Chroma"),
            Tuple.of("consul", "Consul"),
            Tuple.of("cp-kafka", "Kafka"),
            Tuple.of("dozzle", "Dozzle"),
            Tuple.of("dynamodb-local", "DynamoDB local"),
            Tuple.of("flower", "Flower"),
            Tuple.of("kafdrop", "Kafdrop"),
            Tuple.of("kafka", "Kafka"),
            Tuple.of("kafka-ui", "Kafka UI"),
            Tuple.of("localstack", "LocalStack"),
            Tuple.of("loki", "Loki"),
            Tuple.of("mailhog", "MailHog"),
            Tuple.of("mailpit", "Mailpit"),
            Tuple.of("mongo-express", "Mongo Express"),
            Tuple.of("ollama", "Ollama"),
            Tuple.of("opentelemetry-collector", "OpenTelemetry Collector"),
            Tuple.of("opentelemetry-collector-contrib", "OpenTelemetry Collector"),
            Tuple.of("prometheus", "Prometheus"),
            Tuple.of("pushgateway", "Pushgateway"),
            Tuple.of("qdrant", "Qdrant"),
            Tuple.of("redis-commander", "Redis Commander"),
            Tuple.of("redisinsight", "Redis Insight"),
            Tuple.of("redpanda", "Kafka"),
            Tuple.of("solr", "Solr"),
            Tuple.of("standalone-chrome", "Selenium"),
            Tuple.of("standalone-chromium", "Selenium"),
            Tuple.of("standalone-edge", "Selenium"),
            Tuple.of("standalone-firefox", "Selenium"),
            Tuple.of("tempo", "Tempo"),
            Tuple.of("text-generation-inference", "text-generation-inference"),
            Tuple.of("vllm-openai", "vLLM"),
            Tuple.of("weaviate", "Weaviate"),
            Tuple.of("zipkin", "Zipkin")));

    private OpenPrograms() {}

    /** The program of a service; one that is built here has the name that its project likes. */
    static Option<String> of(Service service) {
        return service.image()
                .filter(image -> service.build().isEmpty())
                .map(ImageReference::nameOf)
                .flatMap(BY_IMAGE::get);
    }
}
