package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.BlockVolume;
import dev.stowage.ecs.Condition;
import dev.stowage.ecs.InlinePolicy;
import dev.stowage.ecs.Statement;
import dev.stowage.ecs.Text;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.ResourceName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What the keys of disks have to allow the role in which ECS makes these (<em>Amazon EBS User Guide</em>, "Requirements
 * for Amazon EBS encryption"). The policy that AWS keeps for that role names no keys, and the usual policy of a key leaves it
 * to the roles of the account.
 */
final class DiskKeys {
    private static final String ALIAS = "alias/";
    private static final Text ANY = Text.of("*");
    private static final Text KEYS = Text.pattern("arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/");

    private static final OneOrMany<String> USES = OneOrMany.many(Vector.of(
            "kms:Decrypt",
            "kms:DescribeKey",
            "kms:GenerateDataKeyWithoutPlaintext",
            "kms:ReEncryptFrom",
            "kms:ReEncryptTo"));

    /** Grants are for the instance or the task to which the disk is attached, and for nobody else. */
    private static final Condition FOR_AWS = new Condition("Bool", "kms:GrantIsForAWSResource", Text.of("true"));

    private DiskKeys() {}

    /** None where its disks have the key of the account. */
    static Option<InlinePolicy> policy(Task task, ConversionContext context) {
        Vector<String> keys = BlockVolumes.of(task, context)
                .filter(BlockVolume::encrypted)
                .flatMap(BlockVolume::kmsKeyId)
                .distinct();
        return Option.when(
                keys.nonEmpty(),
                () -> new InlinePolicy(
                        Names.policy(ResourceName.of(task.name()) + "DiskKeyPolicy"),
                        Rights.document(keys.flatMap(DiskKeys::statements))));
    }

    private static Vector<Statement> statements(String key) {
        Vector<Condition> named = alias(key)
                .map(alias -> new Condition("ForAnyValue:StringEquals", "kms:ResourceAliases", Text.of(alias)))
                .toVector();
        return Vector.of(
                statement(key, USES, named), statement(key, OneOrMany.one("kms:CreateGrant"), named.append(FOR_AWS)));
    }

    private static Statement statement(String key, OneOrMany<String> actions, Vector<Condition> conditions) {
        return Statement.builder()
                .actions(actions)
                .resources(OneOrMany.many(Vector.of(arn(key))))
                .conditions(Option.some(conditions).filter(Vector::nonEmpty))
                .build();
    }

    private static Option<String> alias(String key) {
        int at = key.indexOf(ALIAS);
        return Option.when(at >= 0, () -> key.substring(at));
    }

    /** Policies name keys by their ARNs only; one that is known by an alias is any that has it. */
    private static Text arn(String key) {
        boolean isArn = key.startsWith("arn:");
        return alias(key)
                .map(alias -> isArn ? Text.of(key.replace(alias, "key/*")) : Text.joined(KEYS, ANY))
                .getOrElse(() -> isArn ? Text.of(key) : Text.joined(KEYS, Text.of(key)));
    }
}
