package dev.stowage.compose;

import io.vavr.control.Option;

/** The share of a block device, 10 to 1000 (Compose Specification, {@code weight_device}). */
public record WeightDevice(Option<String> path, Option<Long> weight) {}
