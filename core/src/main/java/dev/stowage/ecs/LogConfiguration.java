package dev.stowage.ecs;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** Where the output of a container goes: a driver, its options, and those of them that are secrets. */
public record LogConfiguration(String driver, LinkedHashMap<String, Text> options, Vector<SecretVariable> secrets) {
    /** To CloudWatch Logs. */
    public static LogConfiguration awslogs(LinkedHashMap<String, Text> options) {
        return new LogConfiguration("awslogs", options, Vector.empty());
    }
}
