package dev.stowage.compose;

import io.vavr.control.Option;

/** The largest rate of a block device, per second (Compose Specification, {@code device_read_bps} and its siblings). */
public record ThrottleDevice(Option<String> path, Option<Long> rate) {}
