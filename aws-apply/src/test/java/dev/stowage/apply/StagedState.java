package dev.stowage.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Services.Wanted;
import dev.stowage.apply.aws.Target;
import dev.stowage.apply.running.ServiceArn;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackState;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * What an account has of a {@link StagedProject}, without what is another at each deployment, such as ids and times.
 *
 * @param resources id and type of each, sorted
 * @param services of each how many tasks run, and whether these have read the secret as it is now
 * @param tasks how many run that belong to no service
 * @param volumes how many file systems there are
 */
record StagedState(Option<String> status, Vector<String> resources, Vector<String> services, int tasks, int volumes) {
    static StagedState of(Target account) {
        try (Aws aws = right(Aws.connect(account))) {
            Option<StackState> stack = right(aws.stacks().describe(StagedProject.STACK));
            Vector<HeldResource> held =
                    stack.toVector().flatMap(there -> right(aws.stacks().resources(there.id())));
            Vector<ServiceState> services = held.filter(
                            resource -> resource.type().equals("AWS::ECS::Service"))
                    .flatMap(resource -> service(aws, new ServiceArn(resource.physicalId())));
            return new StagedState(
                    stack.map(there -> there.status().name()),
                    held.map(resource -> resource.id() + " " + resource.type()).sorted(),
                    services.map(service -> told(aws, service, held)).sorted(),
                    services.headOption().map(service -> lone(aws, service)).getOrElse(0),
                    right(aws.fileSystems().all()).size());
        }
    }

    /** The deployment of every service began after the last change of what the secret says. */
    void hasReadTheSecret() {
        assertThat(services).isNotEmpty().allMatch(service -> service.endsWith(" current"));
    }

    private static Vector<ServiceState> service(Aws aws, ServiceArn arn) {
        return right(aws.services().services(arn.cluster().getOrElse("default"), Vector.of(arn.name())));
    }

    /** A secret is changed in the stack by a run alone that gives it the same content again, of which no task reads anything. */
    private static String told(Aws aws, ServiceState service, Vector<HeldResource> held) {
        boolean isCurrent = held.filter(resource -> resource.type().equals("AWS::SecretsManager::Secret"))
                .flatMap(secret -> right(aws.secretStore().contentSince(secret.physicalId())))
                .forAll(since ->
                        service.newest().exists(rollout -> !rollout.began().isBefore(since)));
        return service.service() + " " + service.running() + " of " + service.desired()
                + (isCurrent ? " current" : " stale");
    }

    private static int lone(Aws aws, ServiceState service) {
        return right(aws.services().tasks(service.cluster(), Option.none(), Wanted.RUNNING))
                .filter(task -> task.ofService().isEmpty())
                .size();
    }

    private static <T> T right(Either<ServiceFailure, T> answer) {
        return answer.getOrElseThrow(failure -> new AssertionError(failure));
    }
}
