package dev.stowage.apply.run;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Clusters;
import dev.stowage.apply.aws.Services;
import dev.stowage.apply.plan.Step;
import dev.stowage.apply.running.Rollout;
import dev.stowage.apply.running.ServiceArn;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackName;
import dev.stowage.problem.Problem;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Gives services new tasks where what they take in was changed after their last deployment began, and waits for those: a
 * running task keeps the content that it has read and the names that it knows, and CloudFormation sees no change of the
 * service. What the stack and ECS say decides, not what this run did, so a run that was cut off is made good by the next.
 */
final class Redeployments {
    private final Services services;
    private final Aws aws;
    private final Run run;
    private final Runnable begins;

    /**
     * New tasks as a part of this run.
     *
     * @param begins what to do where a service gets some
     */
    Redeployments(Aws aws, Run run, Runnable begins) {
        this.aws = aws;
        this.services = aws.services();
        this.run = run;
        this.begins = begins;
    }

    /** A service, and what it takes in. */
    private record Reader(ServiceState service, Vector<HeldResource> sources) {
        boolean isBehind() {
            return service.desired() > 0
                    && service.newest()
                            .exists(rollout ->
                                    sources.exists(source -> rollout.began().isBefore(source.since())));
        }

        Reader with(Map<LogicalId, HeldResource> secrets) {
            return new Reader(service, sources.map(source -> secrets.getOrElse(source.id(), source)));
        }

        /** Begun by a run that did not see the end of it. */
        boolean isUnderWay() {
            return service.newest().exists(rollout -> !rollout.isOver());
        }
    }

    /** The first problem, or none. */
    Option<Setback> of(Step.Redeploy step) {
        return resources(step.stack())
                .flatMap(held -> readers(step.sources(), held))
                .flatMap(this::told)
                .fold(Option::some, readers -> begun(readers).orElse(() -> awaited(step.stack(), readers)));
    }

    private Either<Setback, Map<LogicalId, HeldResource>> resources(StackName name) {
        return run.ask(() -> aws.stacks().describe(name))
                .flatMap(found -> found.map(stack -> run.ask(() -> aws.stacks().resources(stack.id())))
                        .getOrElse(Either.right(Vector.empty())))
                .map(held -> LinkedHashMap.ofEntries(held.map(resource -> Tuple.of(resource.id(), resource))));
    }

    private Either<Setback, Vector<Reader>> readers(
            LinkedHashMap<LogicalId, Vector<LogicalId>> sources, Map<LogicalId, HeldResource> held) {
        Vector<Tuple2<ServiceArn, Vector<HeldResource>>> changes = sources.toVector()
                .flatMap(entry -> held.get(entry._1)
                        .map(service -> Tuple.of(new ServiceArn(service.physicalId()), entry._2.flatMap(held::get))))
                .filter(change -> change._2.nonEmpty());
        return changes.headOption()
                .map(first -> states(cluster(first._1, held), changes.map(change -> change._1.name())))
                .getOrElse(Either.right(Vector.empty()))
                .map(states -> states.flatMap(
                        state -> changes.find(change -> change._1.name().equals(state.name()))
                                .map(change -> new Reader(state, change._2))));
    }

    private static String cluster(ServiceArn service, Map<LogicalId, HeldResource> held) {
        return service.cluster()
                .orElse(() -> held.values()
                        .find(resource -> resource.type().equals("AWS::ECS::Cluster"))
                        .map(HeldResource::physicalId))
                .getOrElse(Clusters.DEFAULT);
    }

    /** A secret is changed in the stack also by a new tag alone, of which no task reads anything. */
    private Either<Setback, Vector<Reader>> told(Vector<Reader> readers) {
        SecretAges ages = new SecretAges(aws, run);
        return Either.sequenceRight(readers.filter(Reader::isBehind)
                        .flatMap(Reader::sources)
                        .filter(source -> source.type().equals("AWS::SecretsManager::Secret"))
                        .distinct()
                        .map(ages::asOfContent))
                .map(secrets -> LinkedHashMap.ofEntries(secrets.map(secret -> Tuple.of(secret.id(), secret))))
                .map(secrets -> readers.map(reader -> reader.with(secrets)));
    }

    private Either<Setback, Vector<ServiceState>> states(String cluster, Vector<String> names) {
        return run.ask(() -> services.services(cluster, names));
    }

    private Option<Setback> begun(Vector<Reader> readers) {
        return readers.iterator()
                .filter(Reader::isBehind)
                .flatMap(reader -> begun(reader.service()))
                .headOption();
    }

    private Option<Setback> begun(ServiceState service) {
        begins.run();
        run.tell(new Progress.Starting(service.service(), Milestone.BEGUN));
        return run.act(() -> services.redeploy(service));
    }

    private Option<Setback> awaited(StackName stack, Vector<Reader> readers) {
        return new Awaiting(services, new Watching(stack))
                .until(
                        new NewTasks(),
                        readers.filter(reader -> reader.isBehind() || reader.isUnderWay())
                                .map(reader -> reader.isBehind() ? reader.service() : withoutRollouts(reader)))
                .map(Setback::of);
    }

    /** Any deployment that is there now is one to wait for. */
    private static ServiceState withoutRollouts(Reader reader) {
        return ServiceState.builder()
                .from(reader.service())
                .rollouts(Vector.<Rollout>empty())
                .build();
    }

    private record NewTasks() implements Awaiting.Arrival {
        @Override
        public boolean isDone(ServiceState before, ServiceState now) {
            return now.hasOtherRolloutThan(before) && now.isSteady();
        }

        @Override
        public boolean startsTasks() {
            return true;
        }

        @Override
        public Vector<Rollout> judged(ServiceState before, ServiceState now) {
            return now.rolloutsSince(before);
        }
    }

    /** As patient as the run. */
    private final class Watching implements Awaiting.Polling {
        private final StackName stack;

        Watching(StackName stack) {
            this.stack = stack;
        }

        @Override
        public Option<Problem> pause(Vector<ServiceState> waiting) {
            run.tell(new Progress.Waiting(stack, run.elapsed()));
            return run.nextLook("new tasks are still being started for "
                            + waiting.map(ServiceState::service).mkString(", "))
                    .map(Setback::problem);
        }

        @Override
        public Either<Problem, Option<Vector<ServiceState>>> look(Vector<ServiceState> waiting) {
            return states(waiting.head().cluster(), waiting.map(ServiceState::name))
                    .map(Option::some)
                    .mapLeft(Setback::problem);
        }

        @Override
        public void arrived(ServiceState service) {
            run.tell(new Progress.Starting(service.service(), Milestone.DONE));
        }
    }
}
