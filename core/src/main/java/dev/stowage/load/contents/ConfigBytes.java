package dev.stowage.load.contents;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
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
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        try {
            String text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
            return Option.when(text.indexOf('\0') < 0, text);
        } catch (CharacterCodingException notText) {
            return Option.none();
        }
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
