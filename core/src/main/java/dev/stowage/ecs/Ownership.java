package dev.stowage.ecs;

import io.vavr.control.Option;

/** Owner and mode (octal digits) of a directory. */
public record Ownership(PosixUser owner, Option<String> permissions) {}
