package dev.stowage.value;

/** An amount of memory or storage in bytes. Negative amounts stand for "no limit" where Compose says so. */
public record Bytes(long count) implements Comparable<Bytes> {
    private static final long MEBIBYTE = 1024L * 1024L;

    public static Bytes ofMebibytes(long mebibytes) {
        return new Bytes(Math.multiplyExact(mebibytes, MEBIBYTE));
    }

    /** Whole mebibytes; a fraction is dropped. */
    public long mebibytes() {
        return count / MEBIBYTE;
    }

    /** Whole mebibytes; a fraction counts as one more. */
    public long mebibytesRoundedUp() {
        return -Math.floorDiv(-count, MEBIBYTE);
    }

    @Override
    public int compareTo(Bytes other) {
        return Long.compare(count, other.count);
    }

    @Override
    public String toString() {
        return Long.toString(count);
    }
}
