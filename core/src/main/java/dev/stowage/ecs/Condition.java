package dev.stowage.ecs;

/** A test that a request has to pass, such as {@code StringEquals}. */
public record Condition(String operator, String key, Text value) {}
