package dev.stowage.ecs;

import io.vavr.collection.Vector;

/** CloudWatch alarms that end a deployment, which then goes back when {@code rollback} says so. */
public record DeploymentAlarms(Vector<String> names, boolean rollback) {}
