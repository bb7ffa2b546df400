package dev.stowage.convert.emit;

import dev.stowage.cfn.Resource;
import dev.stowage.ecs.AliasRecord;
import dev.stowage.ecs.Workload;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/** What belongs to tasks of one kind, their ports first. */
final class WorkloadResources {
    private WorkloadResources() {}

    static Vector<Tuple2<LogicalId, Resource>> workload(Workload workload) {
        return workload.routes()
                .flatMap(BalancerResources::route)
                .appendAll(workload.records().map(WorkloadResources::record))
                .appendAll(workload.entry().map(ClusterResources::entry))
                .appendAll(workload.roles().map(RoleResources::role))
                .append(TaskResources.task(workload.task()))
                .appendAll(workload.service().map(ServiceResources::service))
                .appendAll(workload.schedule().toVector().flatMap(ScheduleResources::withRole))
                .appendAll(workload.scaling().toVector().flatMap(ScalingResources::scaling));
    }

    private static Tuple2<LogicalId, Resource> record(AliasRecord record) {
        Properties target = Properties.none().with("DNSName", record.dnsName()).with("HostedZoneId", record.dnsZone());
        Properties properties = Properties.none()
                .with("AliasTarget", target.expression())
                .text("HostedZoneId", record.zone())
                .text("Name", record.name())
                .text("Type", "A");
        return properties.resource(record.id(), "AWS::Route53::RecordSet");
    }
}
