package dev.stowage.apply.operate;

import dev.stowage.apply.running.ServiceArn;
import dev.stowage.apply.running.TaskDefinition;
import dev.stowage.apply.running.TaskState;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.task.TaskGroup;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What a stack of a project is made of, as far as it runs.
 *
 * @param scheduled the cluster that its schedules name, where nothing else says it
 */
record Topology(ProjectName project, StackState stack, Vector<HeldResource> resources, Option<String> scheduled) {
    Topology(ProjectName project, StackState stack, Vector<HeldResource> resources) {
        this(project, stack, resources, Option.none());
    }

    /** The same in the cluster that a schedule names. */
    Topology in(String cluster) {
        return new Topology(project, stack, resources, Option.some(cluster));
    }

    /** The name or ARN of the cluster that everything runs in; none for a project without services and schedules. */
    Option<String> cluster() {
        return ownCluster()
                .orElse(() ->
                        arns().flatMap(arn -> new ServiceArn(arn).cluster()).headOption())
                .orElse(scheduled);
    }

    private Option<String> ownCluster() {
        return of("AWS::ECS::Cluster").headOption();
    }

    /** Whether the cluster holds this project alone. */
    boolean ownsCluster() {
        return ownCluster().isDefined();
    }

    /** The names of its services on ECS. */
    Vector<String> services() {
        return arns().map(arn -> new ServiceArn(arn).name());
    }

    private Vector<String> arns() {
        return of("AWS::ECS::Service");
    }

    /** The ARNs of its task definitions. */
    Vector<String> definitions() {
        return of("AWS::ECS::TaskDefinition");
    }

    Vector<String> families() {
        return definitions().map(TaskDefinition::family).distinct();
    }

    /** The names of the log groups that hold nothing but what this project prints. */
    Vector<String> logGroups() {
        return of("AWS::Logs::LogGroup");
    }

    /** The names of what starts tasks at certain times. */
    Vector<String> schedules() {
        return of("AWS::Scheduler::Schedule");
    }

    /** The services that scale by themselves, as in {@code service/cluster/name}. */
    Vector<String> scaled() {
        return of("AWS::ApplicationAutoScaling::ScalableTarget")
                .filter(id -> id.endsWith("|ecs"))
                .map(id -> id.substring(0, id.indexOf('|')));
    }

    /** The resource that a service of ECS is, by its name there. */
    Option<String> logicalId(String service) {
        return resources
                .find(resource -> resource.type().equals("AWS::ECS::Service")
                        && new ServiceArn(resource.physicalId()).name().equals(service))
                .map(resource -> resource.id().value());
    }

    /** The service of the Compose file that a family is made from. */
    String service(String family) {
        String prefix = project + "-";
        return family.startsWith(prefix) ? family.substring(prefix.length()) : family;
    }

    /** Whether a task of the cluster is one of this project: of its services, or by itself and of its definitions. */
    boolean holds(TaskState task) {
        return task.ofService().map(services()::contains).getOrElse(() -> defines(task));
    }

    private boolean defines(TaskState task) {
        return ownsCluster() ? families().contains(task.family()) : task.isOf(TaskGroup.of(stack.id()), definitions());
    }

    private Vector<String> of(String type) {
        return resources.filter(resource -> resource.type().equals(type)).map(HeldResource::physicalId);
    }
}
