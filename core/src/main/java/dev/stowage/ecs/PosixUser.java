package dev.stowage.ecs;

/** Who reads and writes through an access point: user and group id. */
public record PosixUser(String uid, String gid) {}
