package dev.stowage.value;

/** A name that is a type of its own, so that no other text is taken for it; names are in the order of their characters. */
public interface Name<N extends Name<N>> extends Comparable<N> {
    String value();

    @Override
    default int compareTo(N other) {
        return value().compareTo(other.value());
    }
}
