package dev.stowage.cli.print;

import dev.stowage.apply.file.WholeFile;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.write.Format;
import dev.stowage.write.Writable;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Where a result goes: to standard output, or to the file of {@code --output}. */
public record Delivery(Invocation call, ProcessContext process) {
    /** One name with a meaning of its own for each command. */
    private static final Vector<Flag> FORMS = Vector.of(
            Flag.FORMAT, Flag.UP_FORMAT, Flag.REPORT_FORMAT, Flag.TASK_FORMAT, Flag.PROJECT_FORMAT, Flag.LIST_FORMAT);

    public ExitCode of(Writable document) {
        return deliver(format().render(document));
    }

    /** One thing, as the object of a document. */
    public ExitCode of(Row row) {
        return of(sink -> sink.tree(row.tree()));
    }

    /** As it is. */
    public ExitCode ofText(String text) {
        return deliver(text);
    }

    public ExitCode ofLines(Vector<String> lines) {
        return deliver(lines.map(line -> line + "\n").mkString());
    }

    /** The form that was asked for. */
    public Format format() {
        return FORMS.exists(flag -> call.one(flag).contains("json")) ? Format.JSON : Format.YAML;
    }

    private ExitCode deliver(String text) {
        return file(call).fold(() -> print(text), name -> write(name, text));
    }

    static boolean isToFile(Invocation call) {
        return file(call).isDefined();
    }

    private static Option<String> file(Invocation call) {
        return call.one(Flag.OUTPUT).filter(name -> !name.equals("-"));
    }

    private ExitCode print(String text) {
        process.out().writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return process.out().checkError() ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    private ExitCode write(String name, String text) {
        try {
            Path file = process.directory().resolve(name);
            return Files.isDirectory(file)
                    ? new Unwritten(name, "it is a directory").report(process)
                    : written(file, text);
        } catch (InvalidPathException invalid) {
            return new Unwritten(name, "no file can have that name").report(process);
        } catch (IOException failed) {
            return new Unwritten(name, failed).report(process);
        }
    }

    private static ExitCode written(Path file, String text) throws IOException {
        if (isReplaceable(file)) {
            WholeFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
        } else {
            Files.writeString(file, text);
        }
        return ExitCode.DONE;
    }

    /** A pipe or {@code /dev/stdout} is written to as it is, and so is a link to nothing. */
    private static boolean isReplaceable(Path file) {
        return Files.isRegularFile(file) || Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
