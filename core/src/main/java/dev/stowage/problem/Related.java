package dev.stowage.problem;

import dev.stowage.source.Span;

/** Another place that a problem is about: the first of two equal keys, a link of a cycle. */
public record Related(String note, Span span) {}
