package dev.stowage.cli.command;

import dev.stowage.apply.operate.EventListener;
import dev.stowage.apply.operate.EventReading.Range;
import dev.stowage.apply.running.ServiceEvent;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.Exit;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Moments;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Row;
import dev.stowage.cli.progress.OneLine;
import dev.stowage.cli.stage.Operating;
import java.io.PrintStream;
import java.time.Instant;

/** Prints what ECS does to the services, as {@code docker compose events} does with containers. */
final class EventsCommand implements Command {
    @Override
    public Exit run(Invocation call, ProcessContext process) {
        Moments moments = new Moments(call, Instant.now());
        return moments.of(Flag.SINCE)
                .flatMap(since -> moments.of(Flag.UNTIL).map(until -> new Range(since, until)))
                .<Exit>fold(
                        misuse -> misuse.report(process),
                        range -> Operating.run(call, process, operating -> read(operating, range)));
    }

    private static Exit read(Operating operating, Range range) {
        Printer printer = new Printer(operating.process().out(), operating.call());
        return operating.ask(
                (operator, ref) -> operator.events(ref, operating.services(), range, printer), operating::ended);
    }

    /** One event a line. */
    private record Printer(PrintStream out, Invocation call) implements EventListener {
        @Override
        public void accept(String service, ServiceEvent event) {
            out.print((isJson() ? json(service, event) : text(service, event)) + "\n");
        }

        /** By the word of docker compose, or by that of all other commands. */
        private boolean isJson() {
            return call.has(Flag.JSON) || call.one(Flag.LOG_FORMAT).contains("json");
        }

        private static String text(String service, ServiceEvent event) {
            return OneLine.of(event.at() + " service " + service + " " + withoutName(event.message()));
        }

        /** ECS begins with its own name of the service, in parentheses. */
        private static String withoutName(String message) {
            return message.replaceFirst("^\\(service [^)]*\\)\\s*", "");
        }

        private static String json(String service, ServiceEvent event) {
            return Row.of("time", event.at().toString())
                    .with("type", "service")
                    .with("id", event.id())
                    .with("service", service)
                    .with("message", event.message())
                    .json();
        }

        @Override
        public boolean isListening() {
            return !out.checkError();
        }
    }
}
