package dev.stowage.cli.stage;

import dev.stowage.apply.aws.Target;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Reporter;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Whom a call speaks to.
 *
 * @param warnings that it may be somebody else than was meant
 * @param remark what a person is told beside them
 */
record Targeted(Target target, Vector<Problem> warnings, Option<String> remark) {
    /** Tells a person; what a program is to find in its document is left. */
    Vector<Problem> told(Invocation call, ProcessContext process) {
        remark.filter(line -> !call.isForPrograms()).forEach(process.err()::println);
        return new Reporter(call, process).early(warnings);
    }
}
