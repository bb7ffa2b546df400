package dev.stowage.convert.emit;

import dev.stowage.cfn.Resource;
import dev.stowage.ecs.Workload;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/** What belongs to one service, its ports first. */
final class WorkloadResources {
    private WorkloadResources() {}

    static Vector<Tuple2<LogicalId, Resource>> workload(Workload workload) {
        return workload.routes()
                .flatMap(BalancerResources::route)
                .appendAll(workload.entry().map(ClusterResources::entry))
                .appendAll(workload.roles().map(RoleResources::role))
                .append(TaskResources.task(workload.task()))
                .appendAll(workload.service().map(ServiceResources::service))
                .appendAll(workload.scaling().toVector().flatMap(ScalingResources::scaling));
    }
}
