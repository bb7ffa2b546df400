package dev.stowage.apply.task;

/**
 * How much of what runs a capacity provider carries (Amazon ECS API Reference, "CapacityProviderStrategyItem").
 *
 * @param base how many tasks it carries before the weights count
 */
public record ProviderShare(String provider, int base, int weight) {}
