package dev.stowage.cli.command;

import dev.stowage.apply.doctor.Finding;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Delivery;
import dev.stowage.cli.print.Listing;
import dev.stowage.cli.print.Reporter;
import dev.stowage.cli.print.Table;
import dev.stowage.write.Columns;
import io.vavr.collection.Vector;

/** The findings of doctor: a line each with what to do, or a list of mappings. */
record Findings(Vector<Finding> all) {
    private static final Columns COLUMNS = new Columns(0, 2);

    /** With {@code --quiet} only what is not well; commands as they are typed here. */
    ExitCode deliver(Invocation call, ProcessContext process) {
        Reporter reporter = new Reporter(call, process);
        return new Findings(all.reject(finding -> call.has(Flag.QUIET) && finding.verdict() == Finding.Verdict.GOOD)
                        .map(finding -> finding.spelled(reporter::spelled)))
                .listed(call, process);
    }

    private ExitCode listed(Invocation call, ProcessContext process) {
        return Table.isTable(call)
                ? new Delivery(call, process)
                        .ofLines(COLUMNS.lines(all.map(
                                finding -> Vector.of(finding.verdict().word(), finding.subject(), sentence(finding)))))
                : new Listing(
                                Vector.of("Subject", "Verdict", "Sentence", "Advice"),
                                all.map(finding -> Vector.of(
                                        finding.subject(),
                                        finding.verdict().word(),
                                        finding.sentence(),
                                        finding.advice().getOrElse(""))))
                        .deliverWhole(call, process);
    }

    private static String sentence(Finding finding) {
        return finding.sentence()
                + finding.advice().map(advice -> "; " + advice).getOrElse("");
    }
}
