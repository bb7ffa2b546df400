package dev.stowage.ecs;

/** An environment variable that ECS fills with the content of a secret. */
public record SecretVariable(String name, Text from) {}
