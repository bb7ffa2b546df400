package dev.stowage.convert.dockerecs;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.ecs.Condition;
import dev.stowage.ecs.InlinePolicy;
import dev.stowage.ecs.PolicyDocument;
import dev.stowage.ecs.Principal;
import dev.stowage.ecs.Role;
import dev.stowage.ecs.Statement;
import dev.stowage.ecs.Tag;
import dev.stowage.ecs.Text;
import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.ResourceName;
import dev.stowage.value.VolumeName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The roles of a task: one that starts it, and one that its containers act in, where they need one. */
final class Roles {
    private static final String MANAGED = "arn:aws:iam::aws:policy/";
    private static final Vector<Text> TO_START_TASKS = Vector.of(
                    "service-role/AmazonECSTaskExecutionRolePolicy", "AmazonEC2ContainerRegistryReadOnly")
            .map(Roles::managed);

    private final ConversionContext context;
    private final Secrets secrets;
    private final Volumes volumes;

    Roles(ConversionContext context, Secrets secrets, Volumes volumes) {
        this.context = context;
        this.secrets = secrets;
        this.volumes = volumes;
    }

    Vector<Role> of(Part part, Vector<Tag> tags) {
        return Vector.of(execution(part, tags)).appendAll(Option.when(needsTaskRole(part), () -> task(part, tags)));
    }

    static LogicalId executionRole(Part part) {
        return Names.service(part.name(), "TaskExecutionRole");
    }

    static Option<LogicalId> taskRole(Part part) {
        return Option.when(needsTaskRole(part), () -> taskRoleId(part));
    }

    private static LogicalId taskRoleId(Part part) {
        return Names.service(part.name(), "TaskRole");
    }

    private static boolean needsTaskRole(Part part) {
        return part.extension().role().isDefined()
                || part.extension().policies().nonEmpty()
                || part.mounted().nonEmpty();
    }

    static Text managed(String name) {
        return Text.of(MANAGED + name);
    }

    /** A role without more than its trust. */
    static Role.Builder trusting(String service) {
        Statement trust = Statement.builder()
                .actions(OneOrMany.many(Vector.of("sts:AssumeRole")))
                .conditions(Vector.empty())
                .principal(new Principal(Option.some(service)))
                .build();
        return Role.builder().trust(new PolicyDocument.Statements(PolicyDocument.CURRENT, Vector.of(trust)));
    }

    /** The tool left empty conditions and principals in its policies. */
    static Statement.Builder allow(Vector<String> actions, Vector<Text> resources) {
        return Statement.builder()
                .actions(OneOrMany.many(actions))
                .resources(OneOrMany.many(resources))
                .conditions(Vector.empty())
                .principal(new Principal(Option.none()));
    }

    private Role execution(Part part, Vector<Tag> tags) {
        return trusting("ecs-tasks.amazonaws.com")
                .id(executionRole(part))
                .managedPolicies(TO_START_TASKS)
                .policies(secretPolicy(part).toVector())
                .tags(tags)
                .build();
    }

    private Option<InlinePolicy> secretPolicy(Part part) {
        Vector<Text> resources = Vector.ofAll(part.extension().pullCredentials().map(Text::of))
                .appendAll(part.service().secrets().map(mount -> secrets.reference(mount.source())));
        Statement read = allow(
                        Vector.of("secretsmanager:GetSecretValue", "ssm:GetParameters", "kms:Decrypt"), resources)
                .build();
        return Option.when(
                resources.nonEmpty(),
                () -> new InlinePolicy(
                        part.name() + "GrantAccessToSecrets",
                        new PolicyDocument.Statements(Option.none(), Vector.of(read))));
    }

    private Role task(Part part, Vector<Tag> tags) {
        return trusting("ecs-tasks.amazonaws.com")
                .id(taskRoleId(part))
                .managedPolicies(part.extension().policies().map(Text::of))
                .policies(policies(part))
                .tags(tags)
                .build();
    }

    private Vector<InlinePolicy> policies(Part part) {
        String owner = ResourceName.of(part.name()).value();
        return Vector.ofAll(context.policy(part)
                        .map(written -> new InlinePolicy(
                                owner + "Policy", new PolicyDocument.Written(LocalIntrinsics.evaluated(written)))))
                .appendAll(part.mounted().map(volume -> volumePolicy(owner, volume)));
    }

    private InlinePolicy volumePolicy(String owner, VolumeName volume) {
        Statement mount = allow(
                        Vector.of("ClientMount", "ClientWrite", "ClientRootAccess")
                                .map(action -> "elasticfilesystem:" + action),
                        Vector.of(volumes.fileSystemArn(volume)))
                .conditions(Vector.of(
                        new Condition("StringEquals", "elasticfilesystem:AccessPointArn", volumes.accessPoint(volume))))
                .build();
        return new InlinePolicy(
                owner + ResourceName.of(volume) + "VolumeMountPolicy",
                new PolicyDocument.Statements(PolicyDocument.CURRENT, Vector.of(mount)));
    }
}
