package dev.stowage.load.contents;

import dev.stowage.value.Utf8;
import io.vavr.control.Option;
import java.util.Arrays;

/** The bytes of a config, which need not be text. */
public final class ConfigBytes {
    private final byte[] bytes;

    private ConfigBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static ConfigBytes of(byte[] bytes) {
        return new ConfigBytes(bytes.clone());
    }

    public int size() {
        return bytes.length;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The text, if the bytes are UTF-8 and none is zero. */
    public Option<String> text() {
        return Utf8.text(bytes).filter(text -> text.indexOf('\0') < 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfigBytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "ConfigBytes[" + bytes.length + "]";
    }
}
