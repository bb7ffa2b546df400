package dev.stowage.compose;

import dev.stowage.value.ModelName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What is mounted into a container or handed to it (Compose Specification, "Services top-level elements"). */
public interface ContainerData {
    Vector<VolumeMount> volumes();

    Vector<String> volumesFrom();

    /** {@code path[:options]} each. */
    Vector<String> tmpfs();

    Vector<SecretMount> secrets();

    Vector<ConfigMount> configs();

    LinkedHashMap<ModelName, Option<ModelBinding>> models();
}
