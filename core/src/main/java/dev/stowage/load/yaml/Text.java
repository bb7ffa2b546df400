package dev.stowage.load.yaml;

import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** From bytes to text: UTF-8, or UTF-16 when a byte order mark says so; the mark itself is dropped. */
final class Text {
    private Text() {}

    /** None when the bytes are not valid in their encoding. */
    static Option<String> decode(byte[] bytes) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        return decode(left, text) ? Option.some(text.flip().toString()) : Option.none();
    }

    /** Where the first bytes stand that are not valid, in a file whose lines are shown as far as they can be read. */
    static Span malformed(String name, byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        decode(ByteBuffer.wrap(bytes), text);
        String before = text.flip().toString();
        int start = before.lastIndexOf('\n') + 1;
        int line = 1 + (int) before.chars().filter(sign -> sign == '\n').count();
        int column = 1 + before.codePointCount(start, before.length());
        return new Span(SourceFile.of(name, before), line, column, line, column + 1);
    }

    /** Decodes up to the first bytes that are not valid; false when there are any. */
    private static boolean decode(ByteBuffer bytes, CharBuffer text) {
        Mark mark = Vector.of(Mark.values()).find(known -> known.begins(bytes)).getOrElse(Mark.NONE);
        bytes.position(mark.length());
        CoderResult result = mark.charset.newDecoder().decode(bytes, text, true);
        return !result.isError();
    }

    /** The byte order marks, and what they say. */
    private enum Mark {
        UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
        UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        NONE(StandardCharsets.UTF_8);

        private final Charset charset;

        @SuppressWarnings("ImmutableEnumChecker") // Nothing writes into it.
        private final int[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        int length() {
            return bytes.length;
        }

        boolean begins(ByteBuffer content) {
            boolean all = content.limit() >= bytes.length;
            for (int at = 0; all && at < bytes.length; at++) {
                all = (content.get(at) & 0xFF) == bytes[at];
            }
            return all;
        }
    }
}
