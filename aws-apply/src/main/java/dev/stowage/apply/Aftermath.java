package dev.stowage.apply;

import dev.stowage.apply.Deployment.Outcome;
import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.operate.Ports;
import dev.stowage.apply.operate.ServiceCount;
import dev.stowage.apply.operate.ServiceCount.Chooser;
import dev.stowage.apply.operate.StackRef;
import dev.stowage.apply.operate.Survey;
import dev.stowage.apply.operate.Surveys;
import dev.stowage.apply.operate.Upkeep;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.run.Progress;
import dev.stowage.ecs.AliasRecord;
import dev.stowage.ecs.EcsService;
import dev.stowage.ecs.Workload;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.problem.Severity;
import dev.stowage.value.ServiceName;
import io.vavr.Lazy;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Consumer;

/** What {@code up} does once the stack is as wanted: what was stopped runs again, and it says where services are reached. */
record Aftermath(Aws aws, Clock clock, PollPolicy policy, Deploy deploy, Consumer<Progress> news) {
    /** After these all is there that can be reached. */
    private static final Vector<Outcome> REACHABLE = Vector.of(Outcome.CREATED, Outcome.UPDATED, Outcome.UNCHANGED);

    /** A new stack has nothing that somebody has stopped. */
    private static final Vector<Outcome> RESUMING = REACHABLE.remove(Outcome.CREATED);

    Either<Problems, Deployment> of(Deployment done) {
        Surveys surveys = new Surveys(aws);
        Lazy<Either<Problem, Survey>> survey =
                Lazy.of(() -> surveys.of(ref()).peekLeft(problem -> unasked(problem, done)));
        return settled(new Upkeep(aws, surveys, clock, policy), survey, done)
                .map(settled -> addressed(survey, settled));
    }

    private StackRef ref() {
        return new StackRef(
                deploy.stack(), Option.some(deploy.conversion().application().project()));
    }

    /** Who cannot look at the services has deployed well all the same. */
    private Either<Problems, Deployment> settled(Upkeep upkeep, Lazy<Either<Problem, Survey>> survey, Deployment done) {
        return RESUMING.contains(done.outcome())
                ? survey.get()
                        .flatMap(known -> Upkeep.counts(known).peekLeft(this::note))
                        .map(counts -> settled(upkeep, counts, done))
                        .getOrElse(() -> Either.right(done))
                : Either.right(done);
    }

    private Either<Problems, Deployment> settled(Upkeep upkeep, Vector<ServiceCount> counts, Deployment done) {
        Vector<ServiceCount> ours = counts.filter(
                count -> deploy.services().isEmpty() || deploy.services().contains(count.service()));
        workloads().flatMap(workload -> otherwise(workload, ours)).forEach(this::note);
        Vector<ServiceName> stopped =
                ours.filter(count -> count.chooser() == Chooser.NOBODY).map(ServiceCount::service);
        return stopped.isEmpty() ? Either.right(done) : started(upkeep, stopped, done);
    }

    /** A number that somebody has chosen by {@code scale} stays until the service changes, which is no secret. */
    private Option<Problem> otherwise(Workload workload, Vector<ServiceCount> counts) {
        return workload.service()
                .flatMap(EcsService::desiredCount)
                .flatMap(wanted -> counts.filter(count -> count.chooser() == Chooser.USER)
                        .find(count -> count.service().equals(workload.name()) && count.tasks() != wanted)
                        .map(count -> otherwise(count, wanted)));
    }

    private Problem otherwise(ServiceCount count, long wanted) {
        return Problem.builder()
                .id(DeploymentProblem.COUNT_KEPT)
                .sentence("service " + count.service() + " was scaled to " + count.tasks() + ", and the file says "
                        + wanted)
                .hint("stowage scale " + count.service() + "=" + wanted + " makes it so")
                .build();
    }

    /** What {@code up} can do without is no more than a warning, whatever it is elsewhere. */
    private void note(Problem problem) {
        news.accept(new Progress.Noted(
                Problem.builder().from(problem).severity(Severity.WARNING).build()));
    }

    /** All services where none is named, so that what runs at certain times does again, too. */
    private Either<Problems, Deployment> started(Upkeep upkeep, Vector<ServiceName> stopped, Deployment done) {
        Vector<ServiceName> asked = deploy.services().isEmpty() ? Vector.empty() : stopped;
        return upkeep.start(ref(), asked, step -> news.accept(new Progress.Starting(step.service(), step.milestone())))
                .<Either<Problems, Deployment>>map(problem -> Either.left(Problems.of(problem)))
                .getOrElse(() -> Either.right(done.withOutcome(Outcome.UPDATED)));
    }

    /** To start what was stopped changes no address. */
    private Deployment addressed(Lazy<Either<Problem, Survey>> survey, Deployment done) {
        return REACHABLE.contains(done.outcome()) && isReached()
                ? survey.get()
                        .flatMap(known -> Ports.all(known, domains()).peekLeft(problem -> note(unaddressed(problem))))
                        .map(done::withAddresses)
                        .getOrElse(done)
                : done;
    }

    private boolean isReached() {
        return workloads().exists(workload -> workload.routes().nonEmpty());
    }

    private LinkedHashMap<ServiceName, Vector<String>> domains() {
        return LinkedHashMap.ofEntries(workloads()
                .map(workload -> Tuple.of(workload.name(), workload.records().map(AliasRecord::name))));
    }

    private Vector<Workload> workloads() {
        return deploy.conversion().application().workloads();
    }

    /** Said once, though two ask: the first wants to know what was stopped, or where that is not asked, the addresses. */
    private void unasked(Problem problem, Deployment done) {
        note(RESUMING.contains(done.outcome()) ? problem : unaddressed(problem));
    }

    /** Who may not look at load balancers has deployed well all the same. */
    private static Problem unaddressed(Problem problem) {
        return Problem.builder()
                .from(problem)
                .sentence("it cannot be told where services are reached: " + problem.sentence())
                .build();
    }
}
