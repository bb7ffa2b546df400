package dev.stowage.load.dotenv;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** From the bytes of an env file to text. */
final class Utf8 {
    /** What stands in a text for bytes that are none. */
    static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /** The text; none when the bytes are not UTF-8. */
    static Option<String> strict(byte[] bytes) {
        try {
            return Option.some(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException malformed) {
            return Option.none();
        }
    }

    /** The text, with {@link #REPLACEMENT} for what is not UTF-8. */
    static String lenient(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
