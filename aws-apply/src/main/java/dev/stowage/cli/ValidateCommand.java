package dev.stowage.cli;

import dev.stowage.convert.Conversion;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Says OK, or lists all problems; here they are the result. */
final class ValidateCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        Stages stages = new Stages(call, around);
        return stages.inDialect(dialect -> told(stages.converted(dialect), call, around));
    }

    /** Convert has something to say as well: limits of a template are only known once there is one. */
    private static ExitCode told(Either<Problems, Conversion> result, Invocation call, Surroundings around) {
        Vector<Problem> problems = result.fold(Problems::all, Conversion::warnings);
        boolean forPrograms = call.one(Flag.PROBLEM_FORMAT).exists(format -> !format.equals("text"));
        if (problems.nonEmpty() || forPrograms) {
            new Reporter(call, around).asResult(problems);
        }
        if (result.isRight() && !forPrograms && !call.has(Flag.QUIET)) {
            around.out().println("OK");
        }
        return result.isRight() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }
}
