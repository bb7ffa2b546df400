package dev.stowage.cli.stage;

import dev.stowage.apply.run.Progress;
import dev.stowage.cli.print.Reporter;
import dev.stowage.cli.progress.Display;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;

/**
 * The warnings of one call, of whatever stage, beside the progress that is shown: a person hears each as it comes, whether
 * progress is shown or not, and a program finds them all in its one document at the end.
 */
final class Warnings implements Display {
    private final Display display;
    private final Reporter reporter;
    private Vector<Problem> told = Vector.empty();
    private Vector<Problem> untold = Vector.empty();

    Warnings(Display display, Reporter reporter) {
        this.display = display;
        this.reporter = reporter;
    }

    @Override
    public void accept(Progress news) {
        if (news instanceof Progress.Noted noted) {
            tell(Vector.of(noted.problem()));
        } else {
            display.accept(news);
        }
    }

    /** What was told before is not told again: a plan that is made anew has the same to say. */
    void tell(Vector<Problem> problems) {
        Vector<Problem> fresh = problems.removeAll(told);
        told = told.appendAll(fresh);
        display.pause();
        untold = untold.appendAll(reporter.early(fresh));
    }

    /** What a program has not been told yet. */
    Vector<Problem> untold() {
        return untold;
    }

    @Override
    public void pause() {
        display.pause();
    }
}
