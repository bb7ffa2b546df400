package dev.stowage.cli.ask;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
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

    @Override
    public int available() {
        return 0;
    }
}
