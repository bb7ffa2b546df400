package dev.stowage.apply;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Buckets;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Target;
import dev.stowage.apply.stack.StackName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetSummary;
import software.amazon.awssdk.services.cloudformation.model.ExecutionStatus;

/** What an account has that runs could leave there: of a stack itself and change sets that nobody executed, else all. */
final class Remains {
    private Remains() {}

    /** One line for each, sorted. */
    static Vector<String> of(Target account, StackName stack) {
        try (Aws aws = right(Aws.connect(account))) {
            Vector<String> buckets = right(aws.buckets().named("")).map(Buckets.Found::name);
            boolean isThere = right(aws.stacks().describe(stack)).isDefined();
            return (isThere ? changeSets(account, stack).prepend("stack " + stack) : Vector.<String>empty())
                    .appendAll(buckets.map(bucket -> "bucket " + bucket))
                    .appendAll(buckets.flatMap(bucket -> objects(aws, bucket)))
                    .appendAll(right(aws.fileSystems().all()).map(system -> "file system " + system.id()))
                    .sorted();
        }
    }

    private static Vector<String> objects(Aws aws, String bucket) {
        return right(aws.buckets().objects(bucket, "")).map(object -> "object " + bucket + "/" + object.name());
    }

    private static Vector<String> changeSets(Target account, StackName stack) {
        try (CloudFormationClient client = SdkClients.of(CloudFormationClient.builder(), account)) {
            return Vector.ofAll(client.listChangeSetsPaginator(request -> request.stackName(stack.value()))
                            .summaries())
                    .filter(set -> set.executionStatus() != ExecutionStatus.EXECUTE_COMPLETE)
                    .map(ChangeSetSummary::changeSetName)
                    .map(name -> "change set " + name);
        }
    }

    private static <T> T right(Either<ServiceFailure, T> answer) {
        return answer.getOrElseThrow(failure -> new AssertionError(failure));
    }
}
