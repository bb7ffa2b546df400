package dev.stowage.cli.print;

import dev.stowage.apply.operate.Container;
import dev.stowage.apply.operate.LogListener;
import dev.stowage.apply.running.LogLine;
import dev.stowage.cli.line.Channel;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.progress.Colour;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.io.PrintStream;

/** Prints lines in the form of docker compose: each after the name of its container, in its colour on a terminal. */
public final class LogPrinter implements LogListener {
    private static final Vector<Colour> COLOURS = Vector.of(
            Colour.CYAN,
            Colour.YELLOW,
            Colour.GREEN,
            Colour.MAGENTA,
            Colour.BLUE,
            Colour.BOLD_CYAN,
            Colour.BOLD_YELLOW,
            Colour.BOLD_GREEN,
            Colour.BOLD_MAGENTA,
            Colour.BOLD_BLUE);

    /** The dash and the eight digits after the name of a container. */
    private static final int NUMBER = 9;

    private final PrintStream out;
    private final Style style;
    private LinkedHashMap<String, Colour> colours = LinkedHashMap.empty();
    private int width;

    public LogPrinter(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    /** What a call wants to see beside the lines. */
    public record Style(boolean colour, boolean prefix, boolean time, boolean json) {
        /** The lines alone. */
        public static final Style BARE = new Style(false, false, false, false);

        public static Style of(Invocation call, ProcessContext process) {
            return new Style(
                    !call.has(Flag.NO_COLOUR) && new Ansi(call, process).colours(Channel.OUT),
                    !call.has(Flag.NO_LOG_PREFIX),
                    call.has(Flag.TIMESTAMPS),
                    call.one(Flag.LOG_FORMAT).contains("json"));
        }
    }

    @Override
    public void begin(Vector<String> containers) {
        width = containers.map(String::length).max().getOrElse(0) + NUMBER;
    }

    @Override
    public void accept(LogLine line) {
        out.print(style.json() ? json(line) + "\n" : text(line));
    }

    private static String json(LogLine line) {
        return Row.of("Timestamp", line.at().toString())
                .with("Container", line.container())
                .with("Task", line.task())
                .with("Message", line.message())
                .json();
    }

    private String text(LogLine line) {
        String before = prefix(line) + (style.time() ? line.at() + " " : "");
        return Vector.ofAll(line.message().lines().map(text -> before + text + "\n"))
                .orElse(() -> Vector.of(before + "\n"))
                .mkString();
    }

    private String prefix(LogLine line) {
        if (!style.prefix()) {
            return "";
        }
        String name = Container.shortName(line.container(), line.task());
        width = Math.max(width, name.length());
        String padded = name + " ".repeat(width - name.length()) + "  | ";
        return style.colour() ? colour(name).paint(padded) : padded;
    }

    private Colour colour(String name) {
        Tuple2<Colour, LinkedHashMap<String, Colour>> found =
                colours.computeIfAbsent(name, first -> COLOURS.get(colours.size() % COLOURS.size()));
        colours = found._2;
        return found._1;
    }

    /** Nobody listens to a pipe that is closed. */
    @Override
    public boolean isListening() {
        return !out.checkError();
    }
}
