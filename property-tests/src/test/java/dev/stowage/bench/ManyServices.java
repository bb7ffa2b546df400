package dev.stowage.bench;

import io.vavr.collection.Vector;
import java.util.Locale;

/** Compose files of many services that are like each other. */
enum ManyServices {
    /** Everything is written out. */
    PLAIN("", """
                  svc-%1$d:
                    image: registry.example.com/app/%1$d:1.0
                    expose: ["8080"]
                    environment: {NAME: svc-%1$d, PEER: "${PEER:-svc-0}", LEVEL: info}
                    networks: [net%2$d]
                    healthcheck: {test: "exit 0", interval: 10s}
                    deploy: {replicas: 2, resources: {limits: {cpus: "0.5", memory: 1G}}}
                    depends_on: {svc-%3$d: {condition: service_healthy}}
                """),
    /** What is alike is an anchor. */
    ANCHORS("""
                x-common: &common
                  expose: ["8080"]
                  healthcheck: &health {test: "exit 0", interval: 10s}
                  deploy: {replicas: 2, resources: {limits: {cpus: "0.5", memory: 1G}}}
                x-environment: &environment {PEER: "${PEER:-svc-0}", LEVEL: info}
                """, """
                  svc-%1$d:
                    <<: *common
                    image: registry.example.com/app/%1$d:1.0
                    environment: {<<: *environment, NAME: svc-%1$d}
                    networks: [net%2$d]
                    depends_on: {svc-%3$d: {condition: service_healthy}}
                """),
    /** Chains of ten services, each of which extends the one before. */
    EXTENDS("", """
                  svc-%1$d:
                    image: registry.example.com/app/%1$d:1.0
                    expose: ["8080"]
                    environment: {NAME: svc-%1$d, PEER: "${PEER:-svc-0}", LEVEL: info}
                    networks: [net%2$d]
                    healthcheck: {test: "exit 0", interval: 10s}
                    deploy: {replicas: 2, resources: {limits: {cpus: "0.5", memory: 1G}}}
                    extends: {service: svc-%3$d}
                """);

    private static final int NETWORKS = 5;
    private static final int CHAIN = 10;

    private final String head;
    private final String service;

    ManyServices(String head, String service) {
        this.head = head;
        this.service = service;
    }

    String text(int services) {
        return "name: many\n" + head + "services:\n"
                + Vector.range(0, services).map(this::service).mkString() + "networks:\n"
                + Vector.range(0, NETWORKS).map("  net%d: {}\n"::formatted).mkString();
    }

    /** The first of a chain has no service before it, so its last line is left out. */
    private String service(int number) {
        String text = service.formatted(number, number % NETWORKS, number - 1);
        return number % CHAIN == 0 ? text.substring(0, text.stripTrailing().lastIndexOf('\n') + 1) : text;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
