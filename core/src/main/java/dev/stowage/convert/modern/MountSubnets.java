package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.NetworkPlacement.Subnet;
import dev.stowage.convert.context.Task;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.ComposePath;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * In which subnets file systems get mount targets: in one of each zone where tasks that mount them are (<em>Amazon EFS User
 * Guide</em>, "Managing mount targets").
 */
final class MountSubnets {
    private final NetworkPlan plan;

    /** The subnets of each task with a volume; none for those of the network. */
    private final Map<VolumeName, Vector<Option<Vector<Subnet>>>> chosen;

    MountSubnets(ConversionContext context, NetworkPlan plan) {
        this.plan = plan;
        this.chosen = context.tasks()
                .flatMap(task -> Volumes.names(task).map(volume -> Tuple.of(volume, chosen(task))))
                .groupBy(Tuple2::_1)
                .mapValues(mounts -> mounts.map(Tuple2::_2).distinct());
    }

    Vector<Subnet> of(VolumeName volume) {
        Vector<Option<Vector<Subnet>>> mounts = chosen(volume);
        if (plan.own().isDefined() || isUncertain(mounts)) {
            return plan.storage();
        }
        return (mounts.exists(Option::isEmpty) ? plan.storage() : Vector.<Subnet>empty())
                .appendAll(mounts.flatMap(subnets -> subnets).flatMap(subnets -> subnets))
                .distinctBy(Subnet::zone);
    }

    private Vector<Option<Vector<Subnet>>> chosen(VolumeName volume) {
        return chosen.getOrElse(volume, Vector.empty());
    }

    /** In which order they are named says nothing. */
    private Option<Vector<Subnet>> chosen(Task task) {
        return plan.chosen(task.main()).map(subnets -> subnets.sortBy(Subnet::suffix));
    }

    /** A zone takes one mount target, and nothing tells which subnets are in the same. */
    private boolean isUncertain(Vector<Option<Vector<Subnet>>> mounts) {
        return mounts.size() > 1 && plan.zones().isEmpty();
    }

    Option<Problem> problem(VolumeName volume) {
        return Option.when(
                plan.own().isEmpty() && isUncertain(chosen(volume)),
                () -> Problem.about(
                        EcsProblem.MOUNT_TARGET_ELSEWHERE,
                        ComposePath.volume(volume),
                        "the tasks that mount " + volume
                                + " name different subnets, and in a zone without a mount target"
                                + " they do not start",
                        "write the same subnets, one of each zone, for all of them, or give the environment with"
                                + " --environment"));
    }
}
