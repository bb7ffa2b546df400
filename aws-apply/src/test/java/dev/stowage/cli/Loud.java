package dev.stowage.cli;

import dev.stowage.cli.line.ProcessContext;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Logger;

/**
 * Runs the command lines of its standard input, with tabs between the words, in a JVM in which every log is turned on; all
 * that they print is on standard output, and the logs are on standard error.
 */
final class Loud {
    /** What the logs of the JDK say, if they are turned on. */
    static final String WORD = "the logs of the JDK are turned on";

    private Loud() {}

    public static void main(String[] none) {
        Logger.getLogger(Loud.class.getName()).finest(WORD);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        lines.lines().forEach(Loud::run);
    }

    private static void run(String line) {
        ProcessContext process = new ProcessContext(
                HashMap.ofAll(System.getenv()),
                Path.of("").toAbsolutePath(),
                InputStream.nullInputStream(),
                System.out,
                System.out,
                Vector.empty());
        int code = Main.run(Vector.of(line.split("\t", -1)), process).number();
        System.out.println("$ " + line.replace('\t', ' ') + ": " + code);
    }
}
