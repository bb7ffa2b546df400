package dev.stowage.ecs;

import io.vavr.collection.Vector;

/** The security groups and subnets of tasks, and whether each has a public address. */
public record TaskNetwork(Vector<Text> groups, Vector<Text> subnets, boolean publicAddress) {}
