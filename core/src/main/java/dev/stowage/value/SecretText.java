package dev.stowage.value;

import java.util.Arrays;

/**
 * Bytes that must not be shown: they appear in no {@code toString}, message, log or picture. Only the package that hands
 * them to AWS, and the docker-ecs dialect, which writes them into its template, may {@link #open} them; a test holds that.
 */
public final class SecretText {
    private final byte[] content;

    private SecretText(byte[] content) {
        this.content = content;
    }

    public static SecretText of(byte[] content) {
        return new SecretText(content.clone());
    }

    /** How many bytes there are; that much may be told. */
    public int size() {
        return content.length;
    }

    /** Whether the bytes are text in UTF-8; that may be told too. */
    public boolean isUtf8() {
        return Utf8.text(content).isDefined();
    }

    /** The content itself, a copy. */
    public byte[] open() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretText that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return content.length;
    }

    @Override
    public String toString() {
        return "SecretText[hidden]";
    }
}
