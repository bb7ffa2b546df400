package dev.stowage.validate;

/** The processor architectures of Fargate, by the names of ECS. */
public enum Architecture {
    X86_64,
    ARM64;

    /** Of a platform as Compose writes it: {@code linux/arm64}. */
    static Architecture of(String platform) {
        return platform.contains("arm64") ? ARM64 : X86_64;
    }
}
