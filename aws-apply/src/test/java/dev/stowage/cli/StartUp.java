package dev.stowage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Whole-process times of the command, and of a JVM that prints one line, taken in turns. */
record StartUp(double hello, double command) {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** Medians of {@code runs} runs of each; one more of each before them is not counted. */
    static StartUp measure(int runs, Path directory, List<String> words) throws IOException, InterruptedException {
        List<Double> hellos = new ArrayList<>();
        List<Double> commands = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            hellos.add(milliseconds(directory, helloCommand()));
            commands.add(milliseconds(directory, stowageCommand(words)));
        }
        return new StartUp(median(hellos.subList(1, runs + 1)), median(commands.subList(1, runs + 1)));
    }

    double ratio() {
        return command / hello;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "hello %.0f ms, stowage %.0f ms, ratio %.2f", hello, command, ratio());
    }

    private static List<String> helloCommand() {
        return List.of(
                JAVA.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                Distribution.root().resolve("aws-apply/target/test-classes").toString(),
                Hello.class.getName());
    }

    private static List<String> stowageCommand(List<String> words) {
        List<String> command = new ArrayList<>(
                List.of(Distribution.folder().resolve("bin/stowage").toString()));
        command.addAll(words);
        return command;
    }

    private static double milliseconds(Path directory, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA") || name.startsWith("JDK_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        long start = System.nanoTime();
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
