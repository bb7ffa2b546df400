package dev.stowage.load.yaml;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** From bytes to text: UTF-8, or UTF-16 when a byte order mark says so; the mark itself is dropped. */
final class Text {
    private Text() {}

    /** None when the bytes are not valid in their encoding. */
    static Option<String> decode(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        return decode(bytes, startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        boolean all = bytes.length >= mark.length;
        for (int at = 0; all && at < mark.length; at++) {
            all = (bytes[at] & 0xFF) == mark[at];
        }
        return all;
    }

    private static Option<String> decode(byte[] bytes, int from, Charset charset) {
        try {
            return Option.some(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException malformed) {
            return Option.none();
        }
    }
}
