package dev.stowage.cli.print;

import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.ProcessContext;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** A file or stream that could not be written, and why not. */
public record Unwritten(String name, String why) {
    public Unwritten(String name, IOException failure) {
        this(name, why(failure));
    }

    public ExitCode report(ProcessContext process) {
        process.say("cannot write " + name + ": " + why);
        return ExitCode.PROBLEMS;
    }

    private static String why(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such directory";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        return (failure instanceof FileSystemException refused
                        ? Option.of(refused.getReason()).map(Unwritten::begun)
                        : Option.of(failure.getMessage()))
                .filter(text -> !text.isEmpty())
                .getOrElse("the disk refused it");
    }

    /** What the system says, within a sentence. */
    private static String begun(String reason) {
        return reason.isEmpty() ? reason : reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
    }
}
