package dev.stowage.apply.task;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** What one container does otherwise than its definition says; an empty command is that of the definition. */
public record ContainerOverride(String container, Vector<String> command, LinkedHashMap<String, String> environment) {}
