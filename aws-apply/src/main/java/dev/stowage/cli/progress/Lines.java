package dev.stowage.cli.progress;

import dev.stowage.apply.run.Milestone;
import dev.stowage.apply.run.Progress;
import dev.stowage.apply.stack.StackEvent;
import dev.stowage.apply.stack.Totals;
import io.vavr.control.Option;

/** News as single lines that stay. */
final class Lines {
    private Lines() {}

    /** The line of this news; none for what is no news in a log, or is told as a problem. */
    static Option<String> plain(Progress news, Colours colours) {
        return news.fold(new Progress.Cases<>(
                began -> Option.none(),
                compared -> Option.some(changes(compared)),
                happened -> Option.some(event(happened.event(), colours)),
                waiting -> Option.none(),
                retrying -> Option.some(again(retrying)),
                noted -> Option.none(),
                starting -> Option.some(start(starting)),
                task -> Option.some(task(task))));
    }

    static String changes(Progress.Compared compared) {
        return compared.stack() + "  " + Totals.of(compared.changes());
    }

    private static String event(StackEvent event, Colours colours) {
        return event.resource() + "  " + colours.paint(event.status(), event.status()) + "  " + event.type()
                + reason(event);
    }

    /** Why it is so, after two spaces; empty without a reason. */
    static String reason(StackEvent event) {
        return event.reason().map(text -> "  " + OneLine.of(text)).getOrElse("");
    }

    static String again(Progress.Retrying retrying) {
        return "again after: " + OneLine.of(retrying.reason());
    }

    static String start(Progress.Starting starting) {
        return starting.service()
                + (starting.milestone() == Milestone.BEGUN ? "  new tasks are started" : "  new tasks run");
    }

    static String task(Progress.RunningOnce task) {
        return task.service() + "  task " + task.task()
                + (task.milestone() == Milestone.BEGUN ? " runs" : " has ended");
    }
}
