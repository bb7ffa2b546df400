package dev.stowage.validate.rules;

import dev.stowage.extension.Autoscaling;
import dev.stowage.extension.ScheduledScaling;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.subject.Examined;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Limits from a time on (<em>Application Auto Scaling User Guide</em>, "Scheduled scaling"). What an entry does not say stays
 * as an earlier one has left it.
 */
final class ScheduledLimits {
    private final Examined project;
    /** The smallest maximum that may hold, and the largest minimum. */
    private final int most;

    private final int least;

    private ScheduledLimits(Examined project, Autoscaling asked, int replicas) {
        this.project = project;
        this.most = asked.schedules().flatMap(ScheduledScaling::max).fold(asked.max(), Math::min);
        this.least = asked.schedules().flatMap(ScheduledScaling::min).fold(asked.least(replicas), Math::max);
    }

    /**
     * @param replicas those of the service
     * @param path that of the entries
     */
    static Vector<Problem> makeSense(Examined project, Autoscaling asked, int replicas, AttributePath path) {
        ScheduledLimits limits = new ScheduledLimits(project, asked, replicas);
        Vector<ScheduledScaling> entries = asked.schedules();
        return entries.flatMap(entry -> limits.of(entry, path.index(entry.position())))
                .appendAll(entries.groupBy(ScheduledScaling::name)
                        .values()
                        .flatMap(Vector::tail)
                        .map(entry -> limits.namedTwice(path.index(entry.position()))));
    }

    private Option<Problem> of(ScheduledScaling entry, AttributePath at) {
        return entry.min().isEmpty() && entry.max().isEmpty()
                ? Option.some(project.problem(
                                at,
                                EcsProblem.EXTENSION_WRONG_TYPE,
                                "an item of schedule needs the attribute min, or max, or both")
                        .hint("add how many tasks run from then on: min: 1")
                        .build())
                : upsideDown(entry, at).orElse(() -> crossed(entry, at));
    }

    private Option<Problem> upsideDown(ScheduledScaling entry, AttributePath at) {
        return entry.max()
                .filter(most -> entry.min().exists(least -> least > most))
                .map(most -> project.problem(
                                at.key("min"), EcsProblem.EXTENSION_OUT_OF_RANGE, "min must be at most max, " + most)
                        .hint("lower min, or raise max")
                        .build());
    }

    /** AWS takes no least number above the largest, whichever entry has left that. */
    private Option<Problem> crossed(ScheduledScaling entry, AttributePath at) {
        return entry.max().isEmpty()
                ? entry.min().filter(min -> min > most).map(min -> alone("min", "max", most, at))
                : entry.max()
                        .filter(max -> entry.min().isEmpty() && max < least)
                        .map(max -> alone("max", "min", least, at));
    }

    private Problem alone(String written, String other, int bound, AttributePath at) {
        return project.problem(
                        at.key(written),
                        EcsProblem.OUTSIDE_ECS_BOUNDS,
                        written + " alone leaves " + other + " as it is then, which may be " + bound
                                + ", and then nothing changes")
                .hint("write " + other + " beside it")
                .build();
    }

    private Problem namedTwice(AttributePath at) {
        return project.problem(
                        at.key("name"), EcsProblem.EXTENSION_OUT_OF_RANGE, "two items of schedule have this name")
                .hint("give each a name of its own")
                .build();
    }
}
