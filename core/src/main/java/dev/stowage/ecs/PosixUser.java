package dev.stowage.ecs;

import io.vavr.control.Option;

/** Who reads and writes through an access point: user and group id. */
public record PosixUser(String uid, Option<String> gid) {}
