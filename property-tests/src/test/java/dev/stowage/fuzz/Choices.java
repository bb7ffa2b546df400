package dev.stowage.fuzz;

/** Bytes as a row of choices; when they are used up, the first choice is taken every time. */
final class Choices {
    private final byte[] bytes;
    private int next;

    Choices(byte[] bytes) {
        this.bytes = bytes;
    }

    /** One of so many, from 0. */
    int below(int count) {
        return next < bytes.length ? (bytes[next++] & 0xFF) % count : 0;
    }

    boolean once(int in) {
        return below(in) == in - 1;
    }

    boolean isUsedUp() {
        return next >= bytes.length;
    }
}
