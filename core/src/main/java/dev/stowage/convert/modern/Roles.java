package dev.stowage.convert.modern;

import dev.stowage.compose.SecretMount;
import dev.stowage.convert.site.Site;
import dev.stowage.convert.site.Site.Part;
import dev.stowage.ecs.Condition;
import dev.stowage.ecs.InlinePolicy;
import dev.stowage.ecs.PolicyDocument;
import dev.stowage.ecs.Principal;
import dev.stowage.ecs.Role;
import dev.stowage.ecs.Statement;
import dev.stowage.ecs.Tag;
import dev.stowage.ecs.Text;
import dev.stowage.extension.SecretExtension;
import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.ResourceName;
import dev.stowage.value.VolumeName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The roles of a task: one that starts it, and one that its containers act in. Each has the rights it needs, no more. */
final class Roles {
    private static final String EXECUTION = "TaskExecutionRole";
    private static final String TASK = "TaskRole";
    private static final Text EXECUTION_POLICY =
            Text.pattern("arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy");
    private static final Text INFRASTRUCTURE_POLICY = Text.pattern(
            "arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonECSInfrastructureRolePolicyForVolumes");
    private static final Text PARAMETERS =
            Text.pattern("arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter");

    private final Site site;
    private final Secrets secrets;
    private final Volumes volumes;

    Roles(Site site, Secrets secrets, Volumes volumes) {
        this.site = site;
        this.secrets = secrets;
        this.volumes = volumes;
    }

    Vector<Role> of(Part part, Vector<Tag> tags) {
        return Vector.ofAll(Option.when(part.extension().executionRoleArn().isEmpty(), () -> execution(part, tags)))
                .appendAll(Option.when(ownTaskRole(part), () -> task(part, tags)))
                .appendAll(Option.when(BlockVolumes.uses(part, site), () -> infrastructure(part, tags)));
    }

    Text executionRole(Part part) {
        return part.extension()
                .executionRoleArn()
                .map(Text::of)
                .getOrElse(Text.arnOf(Names.service(part.name(), EXECUTION)));
    }

    Option<Text> taskRole(Part part) {
        return part.extension()
                .taskRoleArn()
                .map(Text::of)
                .orElse(Option.when(ownTaskRole(part), () -> Text.arnOf(Names.service(part.name(), TASK))));
    }

    private boolean ownTaskRole(Part part) {
        return part.extension().taskRoleArn().isEmpty()
                && (policies(part).nonEmpty() || part.extension().policies().nonEmpty());
    }

    private Role execution(Part part, Vector<Tag> tags) {
        return role(part, EXECUTION, tags)
                .managedPolicies(Vector.of(EXECUTION_POLICY))
                .policies(secretPolicy(part).toVector())
                .build();
    }

    private Role task(Part part, Vector<Tag> tags) {
        return role(part, TASK, tags)
                .managedPolicies(part.extension().policies().map(Text::of))
                .policies(policies(part))
                .build();
    }

    private Role.Builder role(Part part, String kind, Vector<Tag> tags) {
        return role(part, Names.service(part.name(), kind), "ecs-tasks.amazonaws.com", tags);
    }

    /** In this role ECS makes disks for tasks. */
    private Role infrastructure(Part part, Vector<Tag> tags) {
        return role(part, BlockVolumes.role(part), "ecs.amazonaws.com", tags)
                .managedPolicies(Vector.of(INFRASTRUCTURE_POLICY))
                .build();
    }

    private Role.Builder role(Part part, LogicalId id, String trusted, Vector<Tag> tags) {
        Statement trust = Statement.builder()
                .actions(OneOrMany.one("sts:AssumeRole"))
                .principal(new Principal(Option.some(trusted)))
                .build();
        return Role.builder()
                .id(id)
                .trust(document(Vector.of(trust)))
                .boundary(part.extension()
                        .permissionsBoundary()
                        .orElse(site.settings().extension().permissionsBoundary())
                        .map(Text::of))
                .tags(tags);
    }

    private Option<InlinePolicy> secretPolicy(Part part) {
        Vector<SecretMount> mounts = part.service().secrets();
        Vector<Text> all = Vector.ofAll(part.extension().pullCredentials().map(Text::of))
                .appendAll(mounts.map(SecretMount::source).map(secrets::reference))
                .distinct();
        Vector<Text> managed = all.reject(Roles::isParameter);
        Vector<Text> parameters = all.filter(Roles::isParameter).map(Roles::parameterArn);
        Vector<Statement> statements = allow("secretsmanager:GetSecretValue", managed)
                .appendAll(allow("ssm:GetParameters", parameters))
                .appendAll(allow("kms:Decrypt", keys(mounts)));
        return Option.when(
                statements.nonEmpty(),
                () -> new InlinePolicy(part.name() + "GrantAccessToSecrets", document(statements)));
    }

    private Vector<Text> keys(Vector<SecretMount> mounts) {
        return mounts.flatMap(mount -> site.settings()
                        .secrets()
                        .get(mount.source())
                        .flatMap(SecretExtension::kmsKey)
                        .orElse(site.settings().extension().kmsKey()))
                .distinct()
                .map(Text::of);
    }

    /** A name without an ARN stands for a parameter of Systems Manager (ECS Developer Guide, "Systems Manager parameters"). */
    private static boolean isParameter(Text secret) {
        return secret instanceof Text.Literal literal
                && (!literal.value().startsWith("arn:") || literal.value().contains(":ssm:"));
    }

    private static Text parameterArn(Text secret) {
        return secret instanceof Text.Literal literal && !literal.value().startsWith("arn:")
                ? Text.joined(PARAMETERS, Text.of("/" + literal.value().replaceFirst("^/", "")))
                : secret;
    }

    private static Vector<Statement> allow(String action, Vector<Text> resources) {
        return resources.isEmpty()
                ? Vector.empty()
                : Vector.of(Statement.builder()
                        .actions(OneOrMany.one(action))
                        .resources(OneOrMany.many(resources))
                        .build());
    }

    private Vector<InlinePolicy> policies(Part part) {
        String owner = ResourceName.of(part.name()).value();
        return Vector.ofAll(site.policy(part)
                        .map(written -> new InlinePolicy(owner + "Policy", new PolicyDocument.Written(written))))
                .appendAll(Volumes.names(part)
                        .reject(BlockVolumes.names(part, site)::contains)
                        .map(volume -> volumePolicy(part, volume)))
                .appendAll(Option.when(Containers.exec(part), () -> execPolicy(owner)));
    }

    private InlinePolicy volumePolicy(Part part, VolumeName volume) {
        boolean writes = Volumes.mounts(part)
                .filter(mount -> mount.source().contains(volume.value()))
                .exists(mount -> !mount.readOnly());
        Vector<String> actions = Vector.of("elasticfilesystem:ClientMount")
                .appendAll(Option.when(writes, "elasticfilesystem:ClientWrite"))
                .appendAll(Option.when(volumes.rootAccess(volume), "elasticfilesystem:ClientRootAccess"));
        Statement mount = Statement.builder()
                .actions(actions.size() == 1 ? OneOrMany.one(actions.head()) : OneOrMany.many(actions))
                .resources(OneOrMany.many(Vector.of(volumes.fileSystemArn(volume))))
                .conditions(Vector.of(new Condition(
                        "StringEquals",
                        "elasticfilesystem:AccessPointArn",
                        Text.arnOf(Names.volume(volume, "AccessPoint")))))
                .build();
        String name = ResourceName.of(part.name()).value() + ResourceName.of(volume) + "VolumeMountPolicy";
        return new InlinePolicy(name, document(Vector.of(mount)));
    }

    private static InlinePolicy execPolicy(String owner) {
        Statement channels = Statement.builder()
                .actions(OneOrMany.many(Vector.of("Create", "Open")
                        .flatMap(verb ->
                                Vector.of("Control", "Data").map(kind -> "ssmmessages:" + verb + kind + "Channel"))))
                .resources(OneOrMany.one(Text.of("*")))
                .build();
        return new InlinePolicy(owner + "ExecPolicy", document(Vector.of(channels)));
    }

    private static PolicyDocument document(Vector<Statement> statements) {
        return new PolicyDocument.Statements(PolicyDocument.CURRENT, statements);
    }
}
