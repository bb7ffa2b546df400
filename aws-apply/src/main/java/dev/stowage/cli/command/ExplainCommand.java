package dev.stowage.cli.command;

import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.Dialects;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Misuse;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Delivery;
import dev.stowage.cli.print.Table;
import dev.stowage.validate.support.Explanation;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Says what becomes of attributes: those that are named, or all. */
final class ExplainCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        return Dialects.asked(call, process)
                .fold(misuse -> misuse.report(process), dialects -> explain(dialects, call, process));
    }

    private static ExitCode explain(Vector<Dialect> dialects, Invocation call, ProcessContext process) {
        Vector<Explanation> found = call.operands().map(Explanation::of);
        return unknown(call, found)
                .map(misuse -> misuse.report(process))
                .getOrElse(() -> print(
                        found.isEmpty() ? Explanation.ofAll() : joined(found),
                        dialects,
                        call,
                        new Delivery(call, process)));
    }

    private static Option<Misuse> unknown(Invocation call, Vector<Explanation> found) {
        return call.operands()
                .zip(found)
                .find(pair -> pair._2.isEmpty())
                .map(pair -> Misuse.of(call, "there is no attribute " + pair._1, Explanation.nearest(pair._1)));
    }

    private static Explanation joined(Vector<Explanation> found) {
        return new Explanation(
                found.flatMap(Explanation::attributes).distinct(),
                found.flatMap(Explanation::keys).distinct());
    }

    private static ExitCode print(
            Explanation explanation, Vector<Dialect> dialects, Invocation call, Delivery delivery) {
        return Table.isTable(call)
                ? delivery.ofLines(explanation.lines(dialects))
                : delivery.of(explanation.document(dialects));
    }
}
