package dev.stowage.cli.command;

import dev.stowage.apply.operate.RunRequest;
import dev.stowage.apply.operate.RunRequest.Attendance;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.Exit;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Misuse;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Delivery;
import dev.stowage.cli.print.Row;
import dev.stowage.cli.stage.Operating;
import dev.stowage.value.CommandWords;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Runs a task of a service once, as {@code docker compose run} does, and ends as it does. */
final class RunCommand implements Command {
    private static final int LONGEST_NAME = 128;

    @Override
    public Exit run(Invocation call, ProcessContext process) {
        return request(call, process)
                .<Exit>fold(
                        misuse -> misuse.report(process),
                        request -> Operating.run(call, process, operating -> run(operating, request)));
    }

    private static Exit run(Operating operating, RunRequest request) {
        RunWatch watch = RunWatch.of(operating.call(), operating.process());
        return operating.ask(
                (operator, ref) -> operator.run(ref, request, watch),
                ending -> ending.<Exit>fold(
                        exited -> new Exit.OfCommand(exited.code()),
                        detached -> print(operating, request.service(), detached.task()),
                        interrupted -> {
                            watch.tell(interrupted.task(), "is ended");
                            return ExitCode.INTERRUPTED;
                        }));
    }

    /** In the words of ps. */
    private static ExitCode print(Operating operating, ServiceName service, String task) {
        return operating.call().has(Flag.TASK_FORMAT)
                ? new Delivery(operating.call(), operating.process())
                        .of(Row.of("ID", task).with("Service", service.value()))
                : operating.print(Vector.of(task));
    }

    private static Either<Misuse, RunRequest> request(Invocation call, ProcessContext process) {
        return variables(call, process)
                .flatMap(variables -> entryPoint(call)
                        .flatMap(entryPoint -> name(call).map(name -> {
                            RunRequest.Builder request = RunRequest.builder()
                                    .service(new ServiceName(call.operands().head()))
                                    .command(call.operands().tail())
                                    .environment(variables)
                                    .entryPoint(entryPoint)
                                    .user(call.one(Flag.USER))
                                    .folder(call.one(Flag.WORKDIR))
                                    .attendance(call.has(Flag.TASK_DETACHED) ? Attendance.NONE : Attendance.TO_THE_END);
                            return name.fold(() -> request, request::name).build();
                        })));
    }

    /** A variable without a value has that of this process; nothing where it is not set. */
    private static Either<Misuse, LinkedHashMap<String, String>> variables(Invocation call, ProcessContext process) {
        Vector<String> given = call.all(Flag.VARIABLE);
        return given.exists(text -> text.isEmpty() || text.startsWith("="))
                ? Either.left(Misuse.of(call, Flag.VARIABLE.typed() + " takes NAME=VALUE or NAME"))
                : Either.right(LinkedHashMap.ofEntries(given.flatMap(text -> variable(text, process))));
    }

    private static Option<Tuple2<String, String>> variable(String text, ProcessContext process) {
        int equals = text.indexOf('=');
        return equals < 0
                ? process.environment().get(text).map(value -> Tuple.of(text, value))
                : Option.some(Tuple.of(text.substring(0, equals), text.substring(equals + 1)));
    }

    /** Split into words as a shell does; an image's own entry point cannot be taken away on ECS, only replaced. */
    private static Either<Misuse, Option<Vector<String>>> entryPoint(Invocation call) {
        return call.read(
                Flag.ENTRY_POINT,
                text -> CommandWords.of(text)
                        .map(CommandWords.Split::words)
                        .filter(words -> !words.isEmpty())
                        .toEither(() -> Misuse.of(call, Flag.ENTRY_POINT.typed() + " takes the words of a command")));
    }

    /** What ECS takes as the name of who started a task (Amazon ECS API Reference, "RunTask"). */
    private static Either<Misuse, Option<String>> name(Invocation call) {
        return call.read(
                Flag.TASK_NAME,
                text -> Option.some(text)
                        .filter(RunCommand::isName)
                        .toEither(() -> Misuse.of(
                                call,
                                Flag.TASK_NAME.typed() + " takes at most " + LONGEST_NAME
                                        + " letters, digits, dashes and underscores")));
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_NAME && text.chars().allMatch(RunCommand::isOfName);
    }

    private static boolean isOfName(int character) {
        return character < 128 && (Character.isLetterOrDigit(character) || character == '-' || character == '_');
    }
}
