package dev.stowage.apply.stack;

import java.time.Instant;

/** A place of a template that a run made at this time, and that should be gone. */
public record Leftover(TemplatePlace place, Instant since) {}
