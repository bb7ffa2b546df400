package dev.stowage.apply.run;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Buckets;
import dev.stowage.apply.aws.Buckets.Found;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.plan.TemplatePlaces;
import dev.stowage.apply.stack.Leftover;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.TemplatePlace;
import dev.stowage.apply.stack.WaitingChangeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/**
 * Looks for what earlier runs left: templates, and change sets. Who may not look has left none, and no deployment fails for want
 * of an answer: whoever looks next time finds the same.
 */
final class LeftoverSearch {
    private final Aws aws;

    LeftoverSearch(Aws aws) {
        this.aws = aws;
    }

    Vector<Leftover> of(ObservationScope scope) {
        TemplatePlaces places = TemplatePlaces.of(aws.region(), scope.stack());
        Buckets buckets = aws.buckets();
        return found(buckets.named(places.buckets()))
                .filter(bucket -> places.owns(bucket.name()))
                .map(LeftoverSearch::own)
                .appendAll(scope.bucket()
                        .toVector()
                        .flatMap(bucket ->
                                found(buckets.objects(bucket, places.folders())).map(object -> given(bucket, object))));
    }

    /** Only where the stack is to stay: its change sets go with it. */
    Vector<WaitingChangeSet> waiting(ObservationScope scope, StackState stack) {
        return scope.sought()
                .fold(none -> found(aws.stacks().waiting(stack.id())), held -> Vector.empty(), left -> Vector.empty());
    }

    private static <T> Vector<T> found(Either<ServiceFailure, Vector<T>> answer) {
        return answer.getOrElse(Vector.empty());
    }

    private static Leftover own(Found bucket) {
        return new Leftover(new TemplatePlace.OwnBucket(bucket.name()), bucket.since());
    }

    private static Leftover given(String bucket, Found object) {
        String folder = object.name().substring(0, object.name().lastIndexOf('/') + 1);
        return new Leftover(new TemplatePlace.GivenBucket(bucket, folder), object.since());
    }
}
