package dev.stowage.convert.modern;

import dev.stowage.aws.AwsInventory;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.NetworkPlacement;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.Text;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.ComposePath;
import dev.stowage.value.ResourceName;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * In which subnets file systems get mount targets: in one of each zone where tasks that mount them are (<em>Amazon EFS User
 * Guide</em>, "Managing mount targets").
 */
final class MountSubnets {
    private final NetworkPlan plan;

    /** The zones of subnets, as far as they are known. */
    private final Map<String, String> zones;

    /** The subnets that each task with a volume names; none for those of the network. */
    private final Map<VolumeName, Vector<Vector<String>>> named;

    MountSubnets(ConversionContext context, NetworkPlan plan) {
        this.plan = plan;
        this.zones = context.environment().inventory().map(AwsInventory::zones).getOrElse(HashMap.empty());
        this.named = context.tasks()
                .flatMap(task -> Volumes.names(task).map(volume -> Tuple.of(volume, named(task))))
                .groupBy(Tuple2::_1)
                .mapValues(mounts -> mounts.map(Tuple2::_2).distinct());
    }

    Vector<NetworkPlacement.Subnet> of(VolumeName volume) {
        Vector<Vector<String>> mounts = named(volume);
        if (plan.own().isDefined() || isUncertain(mounts)) {
            return plan.storage();
        }
        return (mounts.contains(Vector.empty()) ? plan.storage() : Vector.<NetworkPlacement.Subnet>empty())
                .appendAll(mounts.flatMap(ids -> ids).distinct().map(this::subnet))
                .distinctBy(NetworkPlacement.Subnet::zone);
    }

    private Vector<Vector<String>> named(VolumeName volume) {
        return named.getOrElse(volume, Vector.empty());
    }

    /** In which order they are named says nothing. */
    private static Vector<String> named(Task task) {
        return task.main().extension().subnets().sorted();
    }

    private NetworkPlacement.Subnet subnet(String id) {
        return new NetworkPlacement.Subnet(
                Text.of(id), ResourceName.of(id).value(), zones.getOrElse(id, "zone of " + id), false);
    }

    /** A zone takes one mount target, and nothing tells which subnets are in the same. */
    private boolean isUncertain(Vector<Vector<String>> mounts) {
        return mounts.size() > 1 && zones.isEmpty();
    }

    Option<Problem> problem(VolumeName volume) {
        return Option.when(
                plan.own().isEmpty() && isUncertain(named(volume)),
                () -> Problem.about(
                        ProblemId.MOUNT_TARGET_ELSEWHERE,
                        ComposePath.volume(volume),
                        "the tasks that mount " + volume
                                + " name different subnets, and in a zone without a mount target"
                                + " they do not start",
                        "write the same subnets, one of each zone, for all of them, or give the environment with"
                                + " --environment"));
    }
}
