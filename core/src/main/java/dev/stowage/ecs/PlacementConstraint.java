package dev.stowage.ecs;

import io.vavr.control.Option;

/** A condition, in the query language of clusters, on the instances that a task may run on; its type is memberOf. */
public record PlacementConstraint(Option<String> type, String expression) {}
