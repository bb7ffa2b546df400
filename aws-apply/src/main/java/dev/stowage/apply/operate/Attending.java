package dev.stowage.apply.operate;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.operate.LogRequest.Extent;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.Endurance;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.running.ContainerState;
import dev.stowage.apply.running.LogQuery;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.task.TaskId;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Waits for the end of a task and tells its lines; whoever has enough takes the task along, as docker compose does. */
final class Attending {
    /** Lines come later than the end of their task. */
    private static final int LOOKS_AFTER_THE_END = 3;

    private final Aws aws;
    private final Clock clock;
    private final PollPolicy policy;
    private final RunPlace place;
    private final TaskId task;

    Attending(Aws aws, Clock clock, PollPolicy policy, RunPlace place, TaskId task) {
        this.aws = aws;
        this.clock = clock;
        this.policy = policy;
        this.place = place;
        this.task = task;
    }

    /** Whoever has interrupted earlier has the task stopped at once: little time is left for requests then. */
    Either<Problem, RunEnding> toTheEnd(LogListener listener) {
        return clock.isInterrupted() ? interrupted() : watched(listener);
    }

    private Either<Problem, RunEnding> watched(LogListener listener) {
        LogReading reading = new LogReading(
                aws.logs(), clock, LogRequest.builder().extent(Extent.FUTURE).build(), listener);
        Vector<LogQuery> lines = place.lines(task);
        int after = 0;
        String known = "";
        Endurance endurance = Endurance.ofLooks();
        while (true) {
            Either<ServiceFailure, TaskState> look =
                    state().flatMap(state -> reading.once(lines).map(told -> state));
            after = look.exists(TaskState::isStopped) ? after + 1 : after;
            known = told(known, look, listener);
            boolean isLost = endurance.endsAfter(look) && !clock.isInterrupted();
            if (isLost || after == LOOKS_AFTER_THE_END) {
                String state = known;
                return look.mapLeft(failure -> unwatched(failure, state)).flatMap(this::exited);
            }
            if (clock.pause(policy.poll()) == Clock.Pause.INTERRUPTED) {
                return interrupted();
            }
        }
    }

    /** Nothing here has ended the task. */
    private Problem unwatched(ServiceFailure failure, String state) {
        return state.equals("STOPPED")
                ? failure.problem()
                : left(failure, "task " + task.brief() + " is not watched any more, and goes on at AWS: ");
    }

    /** The state that the listener knows then. */
    private String told(String before, Either<ServiceFailure, TaskState> look, LogListener listener) {
        String now = look.map(TaskState::status).getOrElse(before);
        if (!now.equals(before)) {
            listener.reached(task.brief(), now);
        }
        return now;
    }

    private Either<ServiceFailure, TaskState> state() {
        return aws.tasks()
                .describe(place.cluster(), Vector.of(task))
                .flatMap(found -> found.headOption().toEither(this::notYet));
    }

    /** A task that has just been started may not be known everywhere. */
    private ServiceFailure notYet() {
        return new ServiceFailure(
                ServiceFailure.Kind.TRY_LATER,
                "DescribeTasks",
                "",
                "ECS does not know task " + task.brief(),
                Option.none());
    }

    private Either<Problem, RunEnding> interrupted() {
        return aws.tasks()
                .stop(place.cluster(), task, "stowage run was interrupted")
                .<Either<Problem, RunEnding>>map(failure -> Either.left(runsOn(failure)))
                .getOrElse(() -> Either.right(new RunEnding.Interrupted(task.brief())));
    }

    private Problem runsOn(ServiceFailure failure) {
        return left(failure, "task " + task.brief() + " runs on, for it could not be stopped: ");
    }

    private Problem left(ServiceFailure failure, String what) {
        Problem problem = failure.problem();
        String first = problem.hint().map(hint -> hint + "; ").getOrElse("");
        return Problem.builder()
                .from(problem)
                .sentence(what + problem.sentence())
                .hint(first + "aws ecs stop-task --cluster " + place.cluster() + " --task " + task.brief()
                        + " stops it")
                .build();
    }

    private Either<Problem, RunEnding> exited(TaskState state) {
        return state.containers()
                .find(known -> known.name().equals(place.container()))
                .flatMap(ContainerState::exitCode)
                .<RunEnding>map(code -> new RunEnding.Exited(task.brief(), code))
                .toEither(() -> neverRan(state));
    }

    private Problem neverRan(TaskState state) {
        String reason = state.containers()
                .flatMap(ContainerState::reason)
                .headOption()
                .orElse(state::reason)
                .getOrElse("ECS gives no reason");
        return Problem.builder()
                .id(DeploymentProblem.NOTHING_RUNS)
                .sentence("the task of " + place.container() + " did not run: " + reason)
                .hint("stowage events " + place.container() + " shows what ECS says, stowage ps -a how tasks ended")
                .build();
    }
}
