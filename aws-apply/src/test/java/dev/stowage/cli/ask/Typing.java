package dev.stowage.cli.ask;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a person types who has read the question first: nothing is there before somebody waits for it. */
public final class Typing extends FilterInputStream {
    private Typing(InputStream in) {
        super(in);
    }

    public static InputStream of(String text) {
        return new Typing(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A line at a time, as a terminal gives it. */
    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
        int length = 0;
        int next = most == 0 ? -1 : read();
        while (next >= 0) {
            buffer[from + length++] = (byte) next;
            next = length == most || next == '\n' ? -1 : read();
        }
        return length == 0 && most > 0 ? -1 : length;
    }

    @Override
    public int available() {
        return 0;
    }
}
