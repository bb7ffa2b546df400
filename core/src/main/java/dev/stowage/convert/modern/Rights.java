package dev.stowage.convert.modern;

import dev.stowage.aws.SecretStore;
import dev.stowage.compose.SecretMount;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.Condition;
import dev.stowage.ecs.InlinePolicy;
import dev.stowage.ecs.PolicyDocument;
import dev.stowage.ecs.Statement;
import dev.stowage.ecs.Text;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.ResourceName;
import dev.stowage.value.VolumeName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/** What the roles of a task allow: what each needs, no more. */
final class Rights {
    private static final Text PARAMETERS =
            Text.pattern("arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter");

    private static final Pattern ENDED = Pattern.compile("-[A-Za-z0-9]{6}$");

    private final ConversionContext context;
    private final Secrets secrets;
    private final Volumes volumes;

    Rights(ConversionContext context, Secrets secrets, Volumes volumes) {
        this.context = context;
        this.secrets = secrets;
        this.volumes = volumes;
    }

    /** To read the secrets of its containers; none where they have none. */
    Option<InlinePolicy> toStart(Task task) {
        Vector<SecretMount> mounts = task.parts().flatMap(part -> part.service().secrets());
        Vector<Text> all = task.parts()
                .flatMap(part -> part.extension().pullCredentials())
                .map(Text::of)
                .appendAll(mounts.map(SecretMount::source).map(secrets::reference))
                .appendAll(task.parts().flatMap(Logs::secretArns))
                .distinct();
        Vector<Text> managed = all.reject(Rights::isParameter).map(Rights::whole);
        Vector<Text> parameters = all.filter(Rights::isParameter).map(Rights::parameterArn);
        Vector<Statement> statements = allow("secretsmanager:GetSecretValue", managed)
                .appendAll(allow("ssm:GetParameters", parameters))
                .appendAll(allow("kms:Decrypt", keys(task, mounts)));
        return Option.when(
                statements.nonEmpty(),
                () -> new InlinePolicy(Names.policy(task.name() + "GrantAccessToSecrets"), document(statements)));
    }

    /** Those of the secrets that are mounted, and for logins of registries that of all secrets. */
    private Vector<Text> keys(Task task, Vector<SecretMount> mounts) {
        return mounts.map(SecretMount::source)
                .flatMap(secrets::key)
                .appendAll(task.parts()
                        .flatMap(part -> part.extension().pullCredentials())
                        .flatMap(login -> context.settings().extension().kmsKey()))
                .distinct()
                .map(Text::of);
    }

    /**
     * AWS ends the ARN of a secret in six characters of its own (<em>AWS Secrets Manager User Guide</em>, "IAM policy
     * examples"). ECS finds a secret without them, but a policy that lacks them is for none.
     */
    private static Text whole(Text secret) {
        return secret instanceof Text.Literal literal
                        && !ENDED.matcher(literal.value()).find()
                ? Text.of(literal.value() + "-??????")
                : secret;
    }

    private static boolean isParameter(Text secret) {
        return secret instanceof Text.Literal literal && SecretStore.of(literal.value()) == SecretStore.PARAMETERS;
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

    /** What its containers may do. */
    Vector<InlinePolicy> ofTask(Task task) {
        return task.parts()
                .flatMap(this::written)
                .appendAll(Volumes.names(task)
                        .reject(BlockVolumes.names(task, context)::contains)
                        .map(volume -> volumePolicy(task, volume)))
                .appendAll(task.parts().flatMap(RoutedLogs::policy))
                .appendAll(Option.when(Containers.exec(task), () -> execPolicy(owner(task.main()))));
    }

    private Option<InlinePolicy> written(Part part) {
        return context.policy(part)
                .map(document ->
                        new InlinePolicy(Names.policy(owner(part) + "Policy"), new PolicyDocument.Written(document)));
    }

    private static String owner(Part part) {
        return ResourceName.of(part.name()).value();
    }

    private InlinePolicy volumePolicy(Task task, VolumeName volume) {
        boolean writes = task.parts()
                .flatMap(Volumes::mounts)
                .filter(mount -> mount.source().contains(volume.value()))
                .exists(mount -> !mount.readOnly());
        Vector<String> actions = Vector.of("elasticfilesystem:ClientMount")
                .appendAll(Option.when(writes, "elasticfilesystem:ClientWrite"))
                .appendAll(Option.when(volumes.rootAccess(volume), "elasticfilesystem:ClientRootAccess"));
        Statement mount = Statement.builder()
                .actions(actions.size() == 1 ? OneOrMany.one(actions.head()) : OneOrMany.many(actions))
                .resources(OneOrMany.many(Vector.of(volumes.fileSystemArn(volume))))
                .conditions(Vector.of(new Condition(
                        "StringEquals", "elasticfilesystem:AccessPointArn", volumes.accessPointArn(volume))))
                .build();
        String name = owner(task.main()) + ResourceName.of(volume) + "VolumeMountPolicy";
        return new InlinePolicy(Names.policy(name), document(Vector.of(mount)));
    }

    private static InlinePolicy execPolicy(String owner) {
        Statement channels = Statement.builder()
                .actions(OneOrMany.many(Vector.of("Create", "Open")
                        .flatMap(verb ->
                                Vector.of("Control", "Data").map(kind -> "ssmmessages:" + verb + kind + "Channel"))))
                .resources(OneOrMany.one(Text.of("*")))
                .build();
        return new InlinePolicy(Names.policy(owner + "ExecPolicy"), document(Vector.of(channels)));
    }

    static PolicyDocument document(Vector<Statement> statements) {
        return new PolicyDocument.Statements(PolicyDocument.CURRENT, statements);
    }
}
