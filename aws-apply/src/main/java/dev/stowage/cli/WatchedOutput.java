package dev.stowage.cli;

import io.vavr.control.Option;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Standard output, which remembers why it could not be written: a stream of text only tells that. */
final class WatchedOutput extends FilterOutputStream {
    private Option<IOException> failure = Option.none();

    WatchedOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException failed) {
            failure = isPipe(failed) ? Option.none() : Option.some(failed);
            throw failed;
        }
    }

    /** Why something is missing; nobody has to hear it who has stopped reading, such as {@code head}. */
    Option<IOException> failure() {
        return failure;
    }

    /** Java has no type for it, and Linux, macOS and Windows all call it a pipe. */
    private static boolean isPipe(IOException failed) {
        return Option.of(failed.getMessage())
                .exists(text -> text.toLowerCase(Locale.ROOT).contains("pipe"));
    }
}
