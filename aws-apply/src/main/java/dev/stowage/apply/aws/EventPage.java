package dev.stowage.apply.aws;

import dev.stowage.apply.stack.StackEvent;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Some events of a stack, the newest first, and where older ones are. */
public record EventPage(Vector<StackEvent> events, Option<String> next) {}
