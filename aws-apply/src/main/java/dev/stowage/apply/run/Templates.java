package dev.stowage.apply.run;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Buckets;
import dev.stowage.apply.aws.Buckets.Stored;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.stack.TemplatePlace;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Puts templates where CloudFormation reads them, and takes them away again. */
final class Templates {
    private final Aws aws;
    private final Run run;

    Templates(Aws aws, Run run) {
        this.aws = aws;
        this.run = run;
    }

    Either<Setback, Stored> put(TemplatePlace place, String text) {
        Buckets buckets = aws.buckets();
        Option<Setback> refused = place.fold(
                own -> run.act(() -> buckets.make(own.bucket()).map(ServiceFailure::vanished)), given -> Option.none());
        return refused.<Either<Setback, Stored>>map(Either::left)
                .getOrElse(() -> run.ask(() -> buckets.put(place.bucket(), place.key(), text)
                        .mapLeft(failure -> place.fold(own -> failure.vanished(), given -> failure))));
    }

    /** CloudFormation does not take a template that another run with the same change has taken away meanwhile. */
    Setback explained(Setback why, TemplatePlace place) {
        boolean isGone = why.is(Setback.Cause.REFUSED)
                && run.ask(() -> aws.buckets().objects(place.bucket(), place.key()))
                        .exists(Vector::isEmpty);
        return isGone ? why.overtaken() : why;
    }

    /**
     * The same with the version that this run has put, so that a bucket that keeps versions keeps none of it. What else is then in
     * the folder of a given bucket is of another run with the same change, and as a plain removal would hide its version, is left to it.
     */
    void clear(TemplatePlace place, Option<Stored> stored) {
        Option<String> version = stored.flatMap(Stored::version);
        Option<Setback> kept =
                version.flatMap(known -> run.act(() -> aws.buckets().remove(place.bucket(), place.key(), known)));
        kept.forEach(why -> run.tell(new Progress.Noted(keptVersion(place, why.problem()))));
        boolean isGone = version.isDefined() && kept.isEmpty();
        if (!isGone || place.fold(own -> true, given -> false)) {
            clear(place);
        }
    }

    private static Problem keptVersion(TemplatePlace place, Problem why) {
        return Problem.builder()
                .id(DeploymentProblem.LEFT_BEHIND)
                .sentence("the template stays as an old version in " + place + ": " + why.sentence())
                .hint("allow s3:DeleteObjectVersion there, or let the bucket expire old versions")
                .build();
    }

    /** What could not be taken away is told, and stops nothing: the next run finds it. */
    void clear(TemplatePlace place) {
        cleared(place).forEach(why -> run.tell(new Progress.Noted(leftBehind(place, why.problem()))));
    }

    private Option<Setback> cleared(TemplatePlace place) {
        Buckets buckets = aws.buckets();
        return place.fold(
                own -> emptied(buckets, own.bucket(), "").orElse(() -> run.act(() -> buckets.remove(own.bucket()))),
                given -> emptied(buckets, given.bucket(), given.folder()));
    }

    private Option<Setback> emptied(Buckets buckets, String bucket, String begin) {
        return run.ask(() -> buckets.objects(bucket, begin))
                .fold(Option::some, objects -> removed(buckets, bucket, objects));
    }

    private Option<Setback> removed(Buckets buckets, String bucket, Vector<Buckets.Found> objects) {
        return objects.iterator()
                .flatMap(object -> run.act(() -> buckets.remove(bucket, object.name())))
                .headOption();
    }

    private static Problem leftBehind(TemplatePlace place, Problem why) {
        return Problem.builder()
                .id(DeploymentProblem.LEFT_BEHIND)
                .sentence("the template in " + place + " is still there: " + why.sentence())
                .hint("the next up or down removes it")
                .build();
    }
}
