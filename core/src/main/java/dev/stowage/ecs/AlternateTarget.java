package dev.stowage.ecs;

/** Where the new version goes while both run: its target group, the rule or listener that shares out, and the role for that. */
public record AlternateTarget(Text targetGroup, Text production, Text role) {}
