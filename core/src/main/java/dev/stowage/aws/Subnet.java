package dev.stowage.aws;

/** A subnet that exists: id, availability zone, and whether it has a route to an internet gateway. */
public record Subnet(String id, String zone, boolean isPublic) {}
