package dev.stowage.compose;

import dev.stowage.value.Bytes;
import dev.stowage.value.ModelName;
import dev.stowage.value.NetworkName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * The attributes that services, jobs and {@code pre_start} hooks have in common (Compose Specification, "Services top-level
 * elements").
 */
public interface Container extends Extensible {
    // What it runs, and how it is started and stopped

    /** The image reference; none when the image is built. */
    Option<String> image();

    /** {@code os[/arch[/variant]]}. */
    Option<String> platform();

    /** {@code always}, {@code never}, {@code missing}, {@code build}, {@code daily}, {@code weekly} or {@code every_DURATION}. */
    Option<String> pullPolicy();

    Option<String> pullRefreshAfter();

    /** The words of the command; none leaves the image's, an empty list clears it. */
    Option<Vector<String>> command();

    /** The words of the entry point; none leaves the image's, an empty list clears it. */
    Option<Vector<String>> entrypoint();

    /** Whether the entry point of the image is cleared. */
    default boolean clearsEntrypoint() {
        return entrypoint().exists(words -> words.forAll(String::isEmpty));
    }

    /** Variables; one without a value passes on the host's, where there is one. */
    LinkedHashMap<String, Option<String>> environment();

    Vector<EnvFile> envFile();

    Option<String> workingDir();

    /** {@code user[:group]}, names or numbers. */
    Option<String> user();

    Vector<String> groupAdd();

    /** Whether an init process reaps children and forwards signals. */
    Option<Boolean> init();

    Option<String> stopSignal();

    /** How long to wait between the stop signal and killing. */
    Option<Duration> stopGracePeriod();

    /** The file mode mask of the process, 0 to 4294967295. */
    Option<Long> umask();

    // How much of the machine it may use

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

    // What separates it from the machine and its neighbours

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

    // How it is named and connected

    LinkedHashMap<NetworkName, Option<NetworkAttachment>> networks();

    /** The first of its networks that the other one is on, too. */
    default Option<NetworkName> sharedNetwork(Container other) {
        return networks().keysIterator().find(other.networks()::containsKey);
    }

    Option<String> networkMode();

    Option<String> hostname();

    Option<String> domainname();

    Vector<String> dns();

    Vector<String> dnsOpt();

    Vector<String> dnsSearch();

    /** Addresses by host name. */
    LinkedHashMap<String, Vector<String>> extraHosts();

    Option<String> macAddress();

    // What is mounted into it or handed to it

    Vector<VolumeMount> volumes();

    Vector<String> volumesFrom();

    /** {@code path[:options]} each. */
    Vector<String> tmpfs();

    Vector<SecretMount> secrets();

    Vector<ConfigMount> configs();

    LinkedHashMap<ModelName, Option<ModelBinding>> models();

    // What is said about it without changing how it runs

    LinkedHashMap<String, String> labels();

    Vector<String> labelFile();

    LinkedHashMap<String, String> annotations();

    Option<Logging> logging();
}
