package dev.stowage.compose;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What is said about a container without changing how it runs (Compose Specification, "Services top-level elements"). */
public interface ContainerNotes extends Extensible {
    LinkedHashMap<String, String> labels();

    Vector<String> labelFile();

    LinkedHashMap<String, String> annotations();

    Option<Logging> logging();
}
