package dev.stowage.cli.progress;

import dev.stowage.apply.run.Progress;
import java.io.PrintStream;

/** One line for each thing that CloudFormation does, as it happens: for logs and pipes. */
public record PlainDisplay(PrintStream out, Colours colours) implements Display {
    @Override
    public void accept(Progress news) {
        Lines.plain(news, colours).forEach(line -> {
            out.println(line);
            out.flush();
        });
    }
}
