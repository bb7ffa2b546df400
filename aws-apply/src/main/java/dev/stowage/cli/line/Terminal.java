package dev.stowage.cli.line;

import dev.stowage.cli.progress.TerminalSize;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.io.File;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** The terminal that this process was started from. Java cannot tell its size; the command {@code stty} can. */
final class Terminal {
    private static final File DEVICE = new File("/dev/tty");

    private Terminal() {}

    /** None where there is no terminal, or it has no size. */
    static Option<TerminalSize> size() {
        return new Inquiry("stty", "size").about(DEVICE).answer().flatMap(Terminal::parsed);
    }

    /** To be written to, as the programs do that ask for a password; none where there is no terminal. */
    static Option<PrintStream> opened() {
        return Try.of(() -> ProcessContext.text(new FileOutputStream(DEVICE))).toOption();
    }

    /** Rows and columns; a terminal that does not know them says 0. */
    static Option<TerminalSize> parsed(String text) {
        String[] numbers = text.strip().split(" ", -1);
        return Try.of(() -> new TerminalSize(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])))
                .toOption()
                .filter(size -> size.rows() > 0 && size.columns() > 0);
    }
}
