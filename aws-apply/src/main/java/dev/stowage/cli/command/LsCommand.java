package dev.stowage.cli.command;

import dev.stowage.apply.operate.ProjectState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.Exit;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Misuse;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Column;
import dev.stowage.cli.print.Field;
import dev.stowage.cli.print.Table;
import dev.stowage.cli.stage.Operating;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Try;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lists the projects of account and region, as {@code docker compose ls} does; those that are stopped, too, since they cost. */
final class LsCommand implements Command {
    private static final Table<ProjectState> LISTING = new Table<>(
            Vector.of(
                    new Column<>("NAME", state -> state.project().value()),
                    new Column<>("STATUS", LsCommand::status),
                    new Column<>("STACK", state -> state.stack().value())),
            Vector.of(
                    Field.text("Name", state -> state.project().value()),
                    Field.text("Status", LsCommand::status),
                    Field.text("Stack", state -> state.stack().value()),
                    Field.text("StackStatus", state -> state.status().name())));

    private static final Filters FILTERS = new Filters(Flag.NAME_FILTER, "name");

    @Override
    public Exit run(Invocation call, ProcessContext process) {
        return LISTING.wrong(call)
                .<Either<Misuse, Vector<String>>>map(Either::left)
                .getOrElse(() -> FILTERS.of(call, ""))
                .<Exit>fold(misuse -> misuse.report(process), names -> list(call, process, names));
    }

    private static Exit list(Invocation call, ProcessContext process, Vector<String> names) {
        return Operating.run(
                call,
                process,
                operating -> operating.tellBoth(
                        operating.operator().flatMap(operator -> operator.projects()),
                        projects -> operating.print(lines(
                                call,
                                projects.filter(each -> isNamed(each.project().value(), names))))));
    }

    /** By any of these regular expressions, as in {@code docker compose ls}; one that is none is a part of the name. */
    private static boolean isNamed(String project, Vector<String> names) {
        return names.isEmpty()
                || names.exists(name -> project.contains(name)
                        || Try.of(() -> Pattern.compile(name))
                                .exists(pattern -> pattern.matcher(project).find()));
    }

    private static Vector<String> lines(Invocation call, Vector<ProjectState> projects) {
        return call.has(Flag.QUIET)
                ? projects.map(state -> state.project().value())
                : LISTING.linesOrArray(call, projects);
    }

    /** Such as {@code running(3), created(1)}; what CloudFormation says while the stack is not at rest. */
    private static String status(ProjectState state) {
        if (state.status().phase() != StackStatus.Phase.LIVE) {
            return state.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        Vector<String> counts = Vector.of(count("running", state.running()), count("created", state.pending()))
                .reject(String::isEmpty);
        return counts.isEmpty() ? (state.isStopped() ? "stopped" : "deployed") : counts.mkString(", ");
    }

    private static String count(String word, int number) {
        return number == 0 ? "" : word + "(" + number + ")";
    }
}
