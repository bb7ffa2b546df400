package dev.stowage.ecs;

import io.vavr.collection.Vector;

/** Starts a container again inside its task, at most once in so many seconds. */
public record ContainerRestart(Vector<Integer> ignoredExitCodes, long attemptPeriodSeconds) {}
