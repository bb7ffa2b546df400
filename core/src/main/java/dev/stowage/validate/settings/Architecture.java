package dev.stowage.validate.settings;

import dev.stowage.compose.Service;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import java.util.Locale;

/** The processor architectures of tasks, by the names of ECS. */
public enum Architecture {
    X86_64,
    ARM64;

    private static final String LINUX = "linux/";

    /** What containerd calls one architecture, with the system or without it. */
    private static final LinkedHashMap<String, Architecture> NAMES = LinkedHashMap.of(
            "amd64", X86_64,
            "amd64/v1", X86_64,
            "amd64/v2", X86_64,
            "amd64/v3", X86_64,
            "x86_64", X86_64,
            "x86-64", X86_64,
            "arm64", ARM64,
            "arm64/v8", ARM64,
            "aarch64", ARM64);

    /** Of a platform as Compose writes it, {@code linux/arm64}; none when tasks do not run on it. */
    public static Option<Architecture> of(String platform) {
        String name = platform.toLowerCase(Locale.ROOT);
        return NAMES.get(name.startsWith(LINUX) ? name.substring(LINUX.length()) : name);
    }

    /** What the service says of itself; none when that is nothing, or nothing that tasks run on. */
    public static Option<Architecture> of(Service service) {
        return service.platform().flatMap(Architecture::of);
    }
}
