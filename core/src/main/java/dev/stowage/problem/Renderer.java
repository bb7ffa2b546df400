package dev.stowage.problem;

import io.vavr.collection.Vector;

/** Turns problems into a text for people or for programs. */
public interface Renderer {
    String render(Vector<Problem> problems);
}
