package dev.stowage.compose;

/** The attributes that services, jobs and {@code pre_start} hooks have in common. */
public interface Container
        extends ContainerProcess,
                ContainerLimits,
                ContainerIsolation,
                ContainerNetworking,
                ContainerData,
                ContainerNotes {}
