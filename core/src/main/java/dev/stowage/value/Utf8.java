package dev.stowage.value;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes that have to be text. */
public final class Utf8 {
    private Utf8() {}

    /** The text; none when the bytes are not UTF-8. */
    public static Option<String> text(byte[] bytes) {
        try {
            return Option.some(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException malformed) {
            return Option.none();
        }
    }
}
