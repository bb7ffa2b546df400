package dev.stowage.ecs;

import dev.stowage.value.LogicalId;

/** A name in a hosted zone of Route 53 that leads to a load balancer, which has a name and a zone of its own. */
public record AliasRecord(LogicalId id, String name, String zone, Text dnsName, Text dnsZone) {}
