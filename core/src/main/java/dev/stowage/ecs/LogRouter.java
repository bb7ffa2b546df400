package dev.stowage.ecs;

import io.vavr.collection.LinkedHashMap;

/** What makes a container the one that sends on the output of the others: {@code fluentbit} or {@code fluentd}. */
public record LogRouter(String type, LinkedHashMap<String, String> options) {}
