package dev.stowage.cli;

import dev.stowage.write.Format;
import dev.stowage.write.Writable;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;

/** Where a result goes: to standard output, or to the file of {@code --output}. */
record Delivery(Invocation call, Surroundings around) {
    ExitCode of(Writable document) {
        return deliver(format().render(document));
    }

    ExitCode ofLines(Vector<String> lines) {
        return deliver(lines.map(line -> line + "\n").mkString());
    }

    /** The form that was asked for. */
    Format format() {
        return call.one(Flag.FORMAT).contains("json") ? Format.JSON : Format.YAML;
    }

    private ExitCode deliver(String text) {
        Option<String> file = call.one(Flag.OUTPUT).filter(name -> !name.equals("-"));
        return file.fold(() -> print(text), name -> write(name, text));
    }

    private ExitCode print(String text) {
        around.out().print(text);
        return around.out().checkError() ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    private ExitCode write(String name, String text) {
        try {
            Files.writeString(around.directory().resolve(name), text);
            return ExitCode.DONE;
        } catch (IOException failed) {
            around.err()
                    .println("stowage: cannot write " + name + " ("
                            + failed.getClass().getSimpleName() + ")");
            return ExitCode.PROBLEMS;
        }
    }
}
