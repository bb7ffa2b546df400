package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.InlinePolicy;
import dev.stowage.ecs.PolicyDocument;
import dev.stowage.ecs.Principal;
import dev.stowage.ecs.Role;
import dev.stowage.ecs.Statement;
import dev.stowage.ecs.Tag;
import dev.stowage.ecs.Text;
import dev.stowage.extension.KeyName;
import dev.stowage.extension.ServiceExtension;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.ComposePath;
import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The roles of a task: one that starts it, and one that its containers act in. Each has the rights it needs, no more. */
final class Roles {
    private static final String EXECUTION = "TaskExecutionRole";
    private static final String TASK = "TaskRole";
    private static final Text EXECUTION_POLICY =
            Text.pattern("arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy");
    private static final Text OF_BALANCERS =
            Text.pattern("arn:${AWS::Partition}:iam::aws:policy/AmazonECSInfrastructureRolePolicyForLoadBalancers");
    private static final Text OF_VOLUMES = Text.pattern(
            "arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonECSInfrastructureRolePolicyForVolumes");

    private final ConversionContext context;
    private final Rights rights;
    private final Routes routes;

    Roles(ConversionContext context, Secrets secrets, Volumes volumes, Routes routes) {
        this.context = context;
        this.routes = routes;
        this.rights = new Rights(context, secrets, volumes);
    }

    Vector<Role> of(Task task, Vector<Tag> tags) {
        return Vector.ofAll(
                        Option.when(task.main().extension().executionRoleArn().isEmpty(), () -> execution(task, tags)))
                .appendAll(Option.when(ownTaskRole(task), () -> task(task, tags)))
                .appendAll(Option.when(infrastructurePolicies(task).nonEmpty(), () -> infrastructure(task, tags)));
    }

    /** The role in which ECS acts on what surrounds a task. */
    static LogicalId infrastructureRole(Task task) {
        return Names.service(task.name(), "InfrastructureRole");
    }

    /** To make disks for tasks, and to shift traffic from one version to the next. */
    private Vector<Text> infrastructurePolicies(Task task) {
        boolean shifts = Shifts.moves(task) && routes.served(task).nonEmpty();
        return Vector.ofAll(Option.when(BlockVolumes.uses(task, context), OF_VOLUMES))
                .appendAll(Option.when(shifts, OF_BALANCERS));
    }

    Text executionRole(Task task) {
        return task.main()
                .extension()
                .executionRoleArn()
                .map(Text::of)
                .getOrElse(Text.arnOf(Names.service(task.name(), EXECUTION)));
    }

    Option<Text> taskRole(Task task) {
        return task.main()
                .extension()
                .taskRoleArn()
                .map(Text::of)
                .orElse(Option.when(ownTaskRole(task), () -> Text.arnOf(Names.service(task.name(), TASK))));
    }

    private boolean ownTaskRole(Task task) {
        return task.main().extension().taskRoleArn().isEmpty()
                && (rights.ofTask(task).nonEmpty() || managedPolicies(task).nonEmpty());
    }

    private static Vector<Text> managedPolicies(Task task) {
        return task.parts()
                .flatMap(part -> part.extension().policies())
                .distinct()
                .map(Text::of);
    }

    private Role execution(Task task, Vector<Tag> tags) {
        return role(task, EXECUTION, tags)
                .managedPolicies(Vector.of(EXECUTION_POLICY))
                .policies(ofExecution(task))
                .build();
    }

    private Vector<InlinePolicy> ofExecution(Task task) {
        return rights.toStart(task).toVector().appendAll(task.parts().flatMap(Logs::groupPolicy));
    }

    /** Nobody here can give rights to a role that exists: what its task needs has to be told. */
    Vector<Problem> problems(Task task) {
        ServiceExtension extension = task.main().extension();
        return extension
                .taskRoleArn()
                .flatMap(arn -> rights(task, KeyName.TASK_ROLE_ARN, rights.ofTask(task), ""))
                .toVector()
                .appendAll(extension
                        .executionRoleArn()
                        .flatMap(arn -> rights(
                                task,
                                KeyName.EXECUTION_ROLE_ARN,
                                ofExecution(task),
                                " besides AmazonECSTaskExecutionRolePolicy")));
    }

    private static Option<Problem> rights(Task task, String key, Vector<InlinePolicy> policies, String besides) {
        Vector<String> actions = policies.map(InlinePolicy::document)
                .flatMap(document -> document.fold(PolicyDocument.Statements::all, written -> Vector.empty()))
                .flatMap(statement -> statement.actions().values())
                .distinct();
        return Option.when(
                actions.nonEmpty(),
                () -> Problem.about(
                        EcsProblem.RIGHTS_NEEDED,
                        ComposePath.service(task.name()).key(key),
                        "the role is not made here, so nothing gives it what " + task.name() + " needs" + besides + ": "
                                + actions.mkString(", "),
                        "give the role these permissions, or remove " + key + " for a role of the project's own"));
    }

    private Role task(Task task, Vector<Tag> tags) {
        return role(task, TASK, tags)
                .managedPolicies(managedPolicies(task))
                .policies(rights.ofTask(task))
                .build();
    }

    private Role.Builder role(Task task, String kind, Vector<Tag> tags) {
        return role(task, Names.service(task.name(), kind), trust("ecs-tasks.amazonaws.com"), tags);
    }

    private Role infrastructure(Task task, Vector<Tag> tags) {
        return role(task, infrastructureRole(task), trust("ecs.amazonaws.com"), tags)
                .managedPolicies(infrastructurePolicies(task))
                .policies(DiskKeys.policy(task, context).toVector())
                .build();
    }

    /** Who may take a role on: a part of AWS. */
    static Statement.Builder trust(String service) {
        return Statement.builder()
                .actions(OneOrMany.one("sts:AssumeRole"))
                .principal(new Principal(Option.some(service)));
    }

    Role.Builder role(Task task, LogicalId id, Statement.Builder trust, Vector<Tag> tags) {
        return Role.builder()
                .id(id)
                .trust(Rights.document(Vector.of(trust.build())))
                .boundary(task.main()
                        .extension()
                        .permissionsBoundary()
                        .orElse(context.settings().extension().permissionsBoundary())
                        .map(Text::of))
                .tags(tags);
    }
}
