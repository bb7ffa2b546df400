package dev.stowage.aws;

/** An instance type with GPUs: virtual CPUs, nominal memory in mebibytes, GPUs. */
public record GpuInstance(String type, int cpus, int memory, int gpus) {
    /** {@code g4dn} of {@code g4dn.xlarge}. */
    public String family() {
        return type.substring(0, type.indexOf('.'));
    }
}
