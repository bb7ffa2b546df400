package dev.stowage.cli.progress;

import dev.stowage.apply.run.Progress;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.PrintStream;
import java.util.function.Supplier;

/** Draws what goes on in place, below what has ended. Each look at AWS redraws once, and looks at the size anew. */
public final class TerminalDisplay implements Display {
    private final PrintStream out;
    private final Frame frame;
    private final Supplier<TerminalSize> size;
    private Board board = Board.EMPTY;
    private TerminalSize room = TerminalSize.USUAL;
    private int drawn = 0;

    public TerminalDisplay(PrintStream out, Colours colours, Supplier<TerminalSize> size) {
        this.out = out;
        this.frame = new Frame(colours);
        this.size = size;
    }

    @Override
    public void accept(Progress news) {
        boolean looked = news instanceof Progress.Waiting;
        if (looked || board.equals(Board.EMPTY)) {
            room = size.get();
        }
        Option<String> ended = frame.ended(board, news, room);
        board = board.and(news);
        if (looked || ended.isDefined()) {
            draw(ended.toVector(), looked ? frame.live(board, room) : Vector.empty());
        }
    }

    @Override
    public void pause() {
        draw(Vector.empty(), Vector.empty());
    }

    /** In one piece, so that nobody sees it half done; from the first column, since typing moves the cursor. */
    private void draw(Vector<String> ended, Vector<String> live) {
        String erase = drawn == 0 ? "" : "\r\u001b[" + drawn + "A\u001b[J";
        out.print(erase + ended.appendAll(live).map(line -> line + "\n").mkString());
        out.flush();
        drawn = live.size();
    }
}
