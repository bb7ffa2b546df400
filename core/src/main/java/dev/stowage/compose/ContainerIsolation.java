package dev.stowage.compose;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What separates a container from the machine and its neighbours (Compose Specification, "Services top-level elements"). */
public interface ContainerIsolation {
    @Value.Default
    default boolean privileged() {
        return false;
    }

    /** Whether the root file system is read-only. */
    @Value.Default
    default boolean readOnly() {
        return false;
    }

    Vector<String> capAdd();

    Vector<String> capDrop();

    Vector<String> securityOpt();

    LinkedHashMap<String, String> sysctls();

    Option<CgroupNamespace> cgroup();

    Option<String> cgroupParent();

    Option<String> ipc();

    Option<String> pid();

    Option<String> uts();

    Option<String> usernsMode();

    Option<String> isolation();

    Option<String> runtime();

    Vector<DeviceMapping> devices();

    Vector<String> deviceCgroupRules();

    Option<CredentialSpec> credentialSpec();

    @Value.Default
    default boolean useApiSocket() {
        return false;
    }
}
