package dev.stowage.apply.stack;

import dev.stowage.value.Sha256;
import io.vavr.collection.Vector;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Names made from content: the same parts in the same order have the same digest, on every machine. */
public final class Digest {
    private static final int LENGTH = 32;

    private Digest() {}

    /** 32 hexadecimal digits. */
    public static String of(String... parts) {
        byte[][] framed = Vector.of(parts)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .flatMap(bytes -> Vector.of(length(bytes), bytes))
                .toJavaArray(byte[][]::new);
        return Sha256.of(framed).substring(0, LENGTH);
    }

    private static byte[] length(byte[] bytes) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array();
    }
}
