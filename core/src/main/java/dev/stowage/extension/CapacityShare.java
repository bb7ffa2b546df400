package dev.stowage.extension;

/** One capacity provider of a strategy: the tasks it gets first, and its share of the rest. */
public record CapacityShare(String provider, int base, int weight) {}
