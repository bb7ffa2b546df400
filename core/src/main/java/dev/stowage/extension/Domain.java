package dev.stowage.extension;

/** A name in a hosted zone of Route 53 that leads to a service. */
public record Domain(String name, String zone) {}
