package dev.stowage.aws;

/** An ECS cluster that exists. */
public record ExistingCluster(String name, String arn) {}
