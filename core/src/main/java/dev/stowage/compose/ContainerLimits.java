package dev.stowage.compose;

import dev.stowage.value.Bytes;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How much of the machine a container may use (Compose Specification, "Services top-level elements"). */
public interface ContainerLimits {
    /** Number of CPUs; fractions are allowed. */
    Option<Float> cpus();

    Option<Long> cpuCount();

    /** 0 to 100. */
    Option<Float> cpuPercent();

    Option<Long> cpuShares();

    /** Microseconds. */
    Option<Long> cpuPeriod();

    /** Microseconds. */
    Option<Long> cpuQuota();

    /** Microseconds. */
    Option<Long> cpuRtPeriod();

    /** Microseconds. */
    Option<Long> cpuRtRuntime();

    Option<String> cpuset();

    Option<Bytes> memLimit();

    Option<Bytes> memReservation();

    /** Memory and swap together; -1 for no limit. */
    Option<Bytes> memswapLimit();

    /** 0 to 100. */
    Option<Long> memSwappiness();

    Option<Bytes> shmSize();

    /** -1 for no limit. */
    Option<Long> pidsLimit();

    LinkedHashMap<String, Ulimit> ulimits();

    @Value.Default
    default boolean oomKillDisable() {
        return false;
    }

    /** -1000 to 1000. */
    Option<Long> oomScoreAdj();

    Option<BlkioConfig> blkioConfig();

    LinkedHashMap<String, String> storageOpt();

    Vector<DeviceRequest> gpus();
}
