package dev.stowage.apply.operate;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Schedules;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Services;
import dev.stowage.apply.operate.ServiceChange.Means;
import dev.stowage.apply.operate.ServiceCount.Chooser;
import dev.stowage.apply.run.Awaiting;
import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.running.Schedule;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.TaskDefinition;
import dev.stowage.apply.stack.Dependencies;
import dev.stowage.apply.stack.DeployedTemplate;
import dev.stowage.problem.Problem;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Consumer;
import java.util.function.Function;

/** Stops, starts, restarts and scales services, in the order of their dependencies. Nothing but ECS remembers what was. */
public final class Upkeep {
    private final Aws aws;
    private final Services services;
    private final Schedules schedules;
    private final Surveys surveys;
    private final Clock clock;
    private final PollPolicy policy;

    public Upkeep(Aws aws, Surveys surveys, Clock clock, PollPolicy policy) {
        this.aws = aws;
        this.services = aws.services();
        this.schedules = aws.schedules();
        this.surveys = surveys;
        this.clock = clock;
        this.policy = policy;
    }

    /** Runs no tasks until they are started again: those of services, those that run once, those that run at certain times. */
    public Option<Problem> stop(StackRef ref, Vector<ServiceName> asked, Consumer<ServiceProgress> listener) {
        return on(
                ref,
                asked,
                work -> work.daemon()
                        .orElse(() -> work.schedules(Schedule.State.DISABLED))
                        .orElse(() -> work.perform(
                                new ServiceChange.Stop(work.means()),
                                work.steps().reverse(),
                                listener))
                        .orElse(work::stopAlone));
    }

    /** Runs as many tasks as before the stop. */
    public Option<Problem> start(StackRef ref, Vector<ServiceName> asked, Consumer<ServiceProgress> listener) {
        return on(
                ref,
                asked,
                work -> work.unstartable()
                        .orElse(() -> work.perform(new ServiceChange.Start(work.means()), work.steps(), listener))
                        .orElse(() -> work.schedules(Schedule.State.ENABLED))
                        .orElse(work::idle));
    }

    /** How many tasks are to run of each service. */
    public static Either<Problem, Vector<ServiceCount>> counts(Survey survey) {
        return survey.services()
                .map(known ->
                        known.map(service -> count(service, survey.topology().scaled())));
    }

    private static ServiceCount count(ServiceState service, Vector<String> scaled) {
        Chooser others = service.isDaemon() || scaled.contains(service.scalingId()) ? Chooser.AWS : Chooser.USER;
        return new ServiceCount(
                new ServiceName(service.service()),
                service.desired(),
                ServiceChange.isStopped(service) ? Chooser.NOBODY : others);
    }

    /** Replaces all tasks by new ones; what is stopped is started. */
    public Option<Problem> restart(StackRef ref, Vector<ServiceName> asked, Consumer<ServiceProgress> listener) {
        return on(
                ref,
                asked,
                work -> work.alone()
                        .orElse(() -> work.perform(new ServiceChange.Restart(work.means()), work.steps(), listener))
                        .orElse(work::idle));
    }

    /** Runs these numbers of tasks; a problem where a service scales itself within other bounds. */
    public Option<Problem> scale(StackRef ref, Map<ServiceName, Integer> tasks, Consumer<ServiceProgress> listener) {
        return on(ref, tasks.keySet().toVector(), work -> {
            Map<String, Integer> wanted = work.chosen()
                    .services()
                    .toMap(
                            ServiceState::service,
                            service -> tasks.find(entry -> service.isOf(entry._1.value()))
                                    .map(entry -> entry._2)
                                    .getOrElse(service.desired()));
            return work.alone()
                    .orElse(work::daemon)
                    .orElse(() -> Bounds.problem(aws.scaling(), work.means(), work.chosen(), wanted))
                    .orElse(() -> work.perform(new ServiceChange.Scale(work.means(), wanted), work.steps(), listener));
        });
    }

    private Option<Problem> on(StackRef ref, Vector<ServiceName> asked, Function<Work, Option<Problem>> action) {
        return surveys.of(ref)
                .flatMap(survey -> ChosenServices.of(survey, asked).map(chosen -> new Work(survey, chosen, asked)))
                .fold(Option::some, action);
    }

    /** One piece of work on one deployment. */
    private final class Work {
        private final Survey survey;
        private final ChosenServices chosen;
        private final Vector<ServiceName> asked;

        Work(Survey survey, ChosenServices chosen, Vector<ServiceName> asked) {
            this.survey = survey;
            this.chosen = chosen;
            this.asked = asked;
        }

        ChosenServices chosen() {
            return chosen;
        }

        Option<Problem> daemon() {
            return chosen.daemon();
        }

        /** A service that is named, and whose tasks nothing keeps running, if there is one. */
        Option<Problem> alone() {
            return chosen.alone()
                    .headOption()
                    .filter(family -> asked.nonEmpty())
                    .map(family -> ChosenServices.alone(survey.topology().service(family)));
        }

        /** The same but for one with a schedule, which can be suspended and go on. */
        Option<Problem> unstartable() {
            return alone().filter(problem -> survey.topology().schedules().isEmpty());
        }

        /** A service that is named, and of which whoever uses it has chosen to run no tasks. */
        Option<Problem> idle() {
            return chosen.services()
                    .filter(service -> asked.nonEmpty() && service.desired() == 0)
                    .find(service -> count(service, survey.topology().scaled()).chooser() == Chooser.USER)
                    .map(service -> ChosenServices.idle(service.service()));
        }

        Means means() {
            return new Means(services, aws.scaling(), survey.topology().scaled());
        }

        /** The services, those first that others need. */
        Vector<Vector<ServiceState>> steps() {
            Topology topology = survey.topology();
            return order(topology)
                    .steps(chosen.services().map(service -> id(topology, service)))
                    .map(step -> step.flatMap(id -> chosen.services()
                            .filter(service -> id(topology, service).equals(id))));
        }

        /** That of the deployed template; without one that can be read, all is done at once. */
        private DependencyOrder order(Topology topology) {
            return aws.stacks()
                    .template(topology.stack().id())
                    .toOption()
                    .flatMap(text ->
                            DeployedTemplate.read(topology.stack().name(), text).toOption())
                    .map(template -> new DependencyOrder(Dependencies.of(template)))
                    .getOrElse(DependencyOrder.NONE);
        }

        private LogicalId id(Topology topology, ServiceState service) {
            return new LogicalId(topology.logicalId(service.name()).getOrElse(service.name()));
        }

        Option<Problem> perform(
                ServiceChange change, Vector<Vector<ServiceState>> steps, Consumer<ServiceProgress> listener) {
            ServicePolling polling = new ServicePolling(services, clock, policy, change.action(), listener);
            Awaiting awaiting = new Awaiting(services, polling);
            Vector<Vector<ServiceState>> left =
                    steps.map(step -> step.filter(change::concerns)).filter(Vector::nonEmpty);
            return firstProblem(
                    left.zipWithIndex(),
                    step -> begin(change, step._1, polling)
                            .orElse(() -> awaiting.until(change, step._1)
                                    .map(problem -> new Unfinished(problem, Vector.empty())))
                            .map(unfinished ->
                                    unfinished.before(left.drop(step._2 + 1)).told()));
        }

        /** Up to the first problem, or until the user has enough. */
        private Option<Unfinished> begin(ServiceChange change, Vector<ServiceState> step, ServicePolling polling) {
            return firstProblem(step.zipWithIndex(), service -> {
                Vector<ServiceState> rest = step.drop(service._2 + 1);
                polling.begun(service._1);
                return change.begin(service._1)
                        .map(ServiceFailure::problem)
                        .orElse(() -> rest.nonEmpty() && clock.isInterrupted()
                                ? polling.pause(step.take(service._2 + 1))
                                : Option.none())
                        .map(problem -> new Unfinished(problem, rest));
            });
        }

        /** Those that start the tasks which run alone. */
        Option<Problem> schedules(Schedule.State state) {
            return firstProblem(
                    survey.topology().schedules(),
                    name -> schedules
                            .schedule(name)
                            .fold(
                                    failure -> Option.some(failure.problem()),
                                    known -> chosen.alone().contains(TaskDefinition.family(known.definition()))
                                                    && known.state() != state
                                            ? schedules.set(name, state).map(ServiceFailure::problem)
                                            : Option.none()));
        }

        Option<Problem> stopAlone() {
            return survey.runningTasks()
                    .fold(
                            Option::some,
                            tasks -> firstProblem(
                                    tasks.filter(chosen::isAlone),
                                    task -> aws.tasks()
                                            .stop(task.cluster(), task.id(), "stowage stop")
                                            .map(ServiceFailure::problem)));
        }
    }

    /** Works on one after the other, up to the first problem. */
    private static <T, P> Option<P> firstProblem(Vector<T> items, Function<T, Option<P>> action) {
        return items.iterator().flatMap(action).headOption();
    }
}
