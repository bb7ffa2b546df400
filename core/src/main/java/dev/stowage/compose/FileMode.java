package dev.stowage.compose;

/** The permission bits of a file. */
public record FileMode(long bits) {
    /** As Compose writes it: {@code 0} and the octal digits. */
    @Override
    public String toString() {
        return "0" + Long.toOctalString(bits);
    }
}
