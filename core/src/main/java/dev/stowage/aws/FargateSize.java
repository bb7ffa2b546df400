package dev.stowage.aws;

/** What a Fargate task can be: CPU in units (1024 are one virtual CPU) and memory in mebibytes. */
public record FargateSize(int cpu, int memory) {
    /** As messages show it: {@code 0.5 cpus with 1 GiB}. */
    @Override
    public String toString() {
        return amount(cpu) + " cpus with " + (memory < 1024 ? memory + " MiB" : amount(memory) + " GiB");
    }

    private static String amount(int of1024) {
        return of1024 % 1024 == 0 ? Integer.toString(of1024 / 1024) : Double.toString(of1024 / 1024.0);
    }
}
