package dev.stowage.cli;

import dev.stowage.apply.run.Progress;
import dev.stowage.apply.stack.StackEvent;
import io.vavr.control.Option;
import java.util.function.Consumer;

/** One line on standard error for each thing that CloudFormation does, as it happens. */
record ProgressLines(Invocation call, Surroundings around) implements Consumer<Progress> {
    @Override
    public void accept(Progress progress) {
        if (!call.has(Flag.QUIET) && !call.one(Flag.PROGRESS).contains("quiet")) {
            line(progress).forEach(text -> {
                around.err().println(text);
                around.err().flush();
            });
        }
    }

    private static Option<String> line(Progress progress) {
        return progress.fold(new Progress.Cases<>(
                began -> Option.none(),
                compared -> Option.none(),
                happened -> Option.some(line(happened.event())),
                waiting -> Option.none(),
                retrying -> Option.some("again after: " + retrying.reason())));
    }

    private static String line(StackEvent event) {
        String reason = event.reason()
                .filter(text -> !text.isEmpty())
                .map(text -> "  " + text)
                .getOrElse("");
        return event.resource() + "  " + event.status() + "  " + event.type() + reason;
    }
}
