package dev.stowage.ecs;

import dev.stowage.value.LogicalId;

/** A further certificate of a listener, by its ARN in AWS Certificate Manager. */
public record ListenerCertificate(LogicalId id, Text listener, String arn) {}
