package dev.stowage.compose;

/** One of the few words that an attribute accepts. */
public interface Word {
    /** As users write it. */
    String word();
}
