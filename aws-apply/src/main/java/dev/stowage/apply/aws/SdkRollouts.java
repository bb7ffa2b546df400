package dev.stowage.apply.aws;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Deployment;

/** {@link Rollouts} by the AWS SDK. */
final class SdkRollouts implements Rollouts {
    private final EcsClient client;
    private final Calls calls;

    SdkRollouts(EcsClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public Either<ServiceFailure, Option<Instant>> newest(String service) {
        return calls.answer(
                "DescribeServices",
                () -> Vector.ofAll(client.describeServices(request ->
                                        request.cluster(cluster(service)).services(service))
                                .services())
                        .flatMap(found -> Vector.ofAll(found.deployments()))
                        .map(Deployment::createdAt)
                        .maxBy(Comparator.naturalOrder()));
    }

    @Override
    public Option<ServiceFailure> begin(String service) {
        return calls.action(
                "UpdateService",
                () -> client.updateService(request ->
                        request.cluster(cluster(service)).service(service).forceNewDeployment(true)));
    }

    /** The part between the slashes; the older form of ARN, without one, is of the default cluster. */
    static String cluster(String service) {
        int first = service.indexOf('/');
        int last = service.lastIndexOf('/');
        return first == last ? "default" : service.substring(first + 1, last);
    }
}
