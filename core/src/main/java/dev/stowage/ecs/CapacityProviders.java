package dev.stowage.ecs;

import dev.stowage.value.LogicalId;

/** What ties capacity providers to the cluster of a project. */
public final class CapacityProviders {
    public static final LogicalId ID = new LogicalId("CapacityProviderAssociations");

    private CapacityProviders() {}
}
