package dev.stowage.cli.progress;

import dev.stowage.apply.run.Milestone;
import dev.stowage.apply.run.Progress;
import dev.stowage.apply.stack.StackEvent;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/** A board as lines: those that go on, which are drawn over and over, and those that have ended, which stay. */
record Frame(Colours colours) {
    private static final int STATE = 20;
    private static final int RESOURCE = 26;
    private static final int TIME = 5;

    /** What goes on: a line for each resource as far as there is room, and one for the whole. */
    Vector<String> live(Board board, TerminalSize size) {
        Vector<String> rows = board.running()
                .values()
                .toVector()
                .take(Math.max(0, size.rows() - 2))
                .map(row -> painted(row.event(), cut(text(row, board, size), size)));
        return rows.appendAll(board.task()
                .map(task -> cut(running(task, board), size))
                .orElse(() -> board.stack().map(stack -> painted(stack, cut(summary(stack, board, size), size)))));
    }

    /** The time before the number of the task, which is long and may be cut. */
    private static String running(Progress.RunningOnce task, Board board) {
        return task.service() + "  " + seconds(board.elapsed()).strip() + "  task " + task.task() + " runs";
    }

    private static String text(Board.Row row, Board board, TerminalSize size) {
        return line(row.event(), Option.some(board.elapsed().minus(row.seen())), widest(board, size), size);
    }

    /** Below the other lines in columns; where that is too wide, all that it tells goes before. */
    private static String summary(StackEvent stack, Board board, TerminalSize size) {
        String name = stack.resource().value();
        String end = seconds(board.elapsed()) + counts(stack, board);
        String line = padded(stack.status(), STATE) + " " + padded(name, widest(board, size)) + " " + end;
        return line.length() < size.columns() ? line : stack.status() + " " + end.strip() + "  " + name;
    }

    /** Only while all goes well: a rollback arrives elsewhere. */
    private static String counts(StackEvent stack, Board board) {
        return board.expected()
                .filter(all -> !stack.status().contains("ROLLBACK"))
                .map(Vector::size)
                .map(all -> "  " + Math.min(all, board.done().size()) + " of " + all)
                .getOrElse("");
    }

    /** The line that stays after this news; none while nothing has ended. */
    Option<String> ended(Board before, Progress news, TerminalSize size) {
        return news.fold(new Progress.Cases<>(
                began -> Option.none(),
                compared -> Option.some(Lines.changes(compared)),
                happened -> Option.some(happened.event())
                        .filter(event -> !event.ofStack() && !Board.isUnderWay(event))
                        .map(event -> ended(event, before, size)),
                waiting -> Option.none(),
                retrying -> Option.some(Lines.again(retrying)),
                noted -> Option.none(),
                starting -> Option.some(Lines.start(starting)),
                task -> Option.some(task)
                        .filter(once -> once.milestone() == Milestone.DONE)
                        .map(Lines::task)));
    }

    /** A reason is told whole, on as many lines as it takes. */
    private String ended(StackEvent event, Board before, TerminalSize size) {
        String line = line(event, before.took(event), widest(before, size), size);
        return event.reason().isEmpty() ? painted(event, cut(line, size)) : painted(event, line + Lines.reason(event));
    }

    /** In columns; where these are too wide, the time goes before the name, which may be cut. */
    private static String line(StackEvent event, Option<Duration> took, int widest, TerminalSize size) {
        String name = event.resource().value();
        String time = took.map(Frame::seconds).getOrElse(" ".repeat(TIME));
        return STATE + 1 + widest + 1 + TIME < size.columns()
                ? padded(event.status(), STATE) + " " + padded(name, widest) + " " + time + "  " + event.type()
                : event.status() + took.map(known -> " " + time.strip()).getOrElse("") + "  " + name;
    }

    /** The width of the column of names: that of the longest, as far as the time after it can still be seen. */
    private static int widest(Board board, TerminalSize size) {
        int room = size.columns() - STATE - TIME - 3;
        return Math.max(RESOURCE, Math.min(board.longestName(), room));
    }

    private static String seconds(Duration time) {
        String number = Long.toString(Math.max(0, time.toSeconds()));
        return " ".repeat(Math.max(0, 4 - number.length())) + number + "s";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** A line that is wider than the terminal takes two, and could not be drawn over. */
    private static String cut(String line, TerminalSize size) {
        return line.substring(0, Math.min(line.length(), Math.max(0, size.columns() - 1)));
    }

    /** Lines begin with the state. */
    private String painted(StackEvent event, String line) {
        int state = Math.min(event.status().length(), line.length());
        return colours.paint(event.status(), line.substring(0, state)) + line.substring(state);
    }
}
