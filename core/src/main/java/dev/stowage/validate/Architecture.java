package dev.stowage.validate;

/** The processor architectures of Fargate, by the names of ECS. */
public enum Architecture {
    X86_64,
    ARM64
}
