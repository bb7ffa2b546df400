package dev.stowage.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.SecretStore.Deletion;
import dev.stowage.apply.aws.SecretStore.FoundSecret;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** They fail as all else does that an applier offers. */
class SecretsTest {
    private static final FoundSecret TOKEN = new FoundSecret("arn:token", "token", LinkedHashMap.empty());
    private static final ServiceFailure DENIED =
            new ServiceFailure(ServiceFailure.Kind.ACCESS_DENIED, "ListSecrets", "", "no", Option.none());

    @Test
    void tellsWhatThereIs() {
        Secrets secrets = new Secrets(RecordedAws.of()
                .answering("SecretStore.all", Either.right(Vector.of(TOKEN)))
                .answering("SecretStore.named", Either.right(TOKEN))
                .answering("Stacks.holds", Either.right(false))
                .answering("SecretStore.delete", Option.none())
                .aws());
        assertThat(secrets.all()).isEqualTo(Either.right(Vector.of(TOKEN)));
        assertThat(secrets.delete("token", Deletion.AT_ONCE)).isEmpty();
    }

    /** Its name may have been given to another one since. */
    @Test
    void deletesByTheArn() {
        RecordedAws aws = RecordedAws.of()
                .answering("SecretStore.named", Either.right(TOKEN))
                .answering("Stacks.holds", Either.right(false))
                .answering("SecretStore.delete", Option.none());
        assertThat(new Secrets(aws.aws()).delete("token", Deletion.RECOVERABLE)).isEmpty();
        assertThat(aws.asked())
                .containsExactly(
                        "SecretStore.delete(arn:token, RECOVERABLE)",
                        "SecretStore.named(token)",
                        "Stacks.holds(arn:token)");
    }

    /** Its next task would not start. */
    @Test
    void leavesWhatAStackHas() {
        RecordedAws held = RecordedAws.of()
                .answering("SecretStore.named", Either.right(TOKEN))
                .answering("Stacks.holds", Either.right(true));
        Problem problem = new Secrets(held.aws())
                .delete("token", Deletion.RECOVERABLE)
                .map(problems -> problems.all().head())
                .getOrElseThrow(() -> new AssertionError("it was deleted"));
        assertThat(problem.id()).isEqualTo(DeploymentProblem.SECRET_IN_USE);
        assertThat(problem.hint()).containsExactly("take it out of the file and deploy again, or remove the stack");
        assertThat(held.asked()).containsExactly("SecretStore.named(token)", "Stacks.holds(arn:token)");
    }

    @Test
    void saysThatThereIsNone() {
        ServiceFailure missing = new ServiceFailure(
                ServiceFailure.Kind.NOT_FOUND, "DescribeSecret", "ResourceNotFoundException", "no", Option.none());
        RecordedAws aws = RecordedAws.of().answering("SecretStore.named", Either.left(missing));
        Problem problem =
                new Secrets(aws.aws()).removable("tokn").getLeft().all().head();
        assertThat(problem.sentence()).isEqualTo("there is no secret tokn");
        assertThat(problem.hint()).containsExactly("stowage secret ls lists those that there are");
    }

    /** The stack of the folder may be another one. */
    @Test
    void saysWhichStackHasIt() {
        FoundSecret owned =
                new FoundSecret("arn:token", "token", LinkedHashMap.of("aws:cloudformation:stack-name", "shop-prod"));
        RecordedAws held = RecordedAws.of()
                .answering("SecretStore.named", Either.right(owned))
                .answering("Stacks.holds", Either.right(true));
        Problem problem =
                new Secrets(held.aws()).removable("token").getLeft().all().head();
        assertThat(problem.sentence()).isEqualTo("the secret token belongs to stack shop-prod");
        assertThat(problem.hint().getOrElse("")).endsWith("remove the stack: stowage down --stack-name shop-prod");
    }

    @Test
    void tellsWhatAwsRefuses() {
        Secrets secrets = new Secrets(RecordedAws.of()
                .answering("SecretStore.all", Either.left(DENIED))
                .answering("SecretStore.named", Either.left(DENIED))
                .aws());
        Vector<Problems> all = Vector.of(
                secrets.all().getLeft(),
                secrets.named("token").getLeft(),
                secrets.delete("token", Deletion.RECOVERABLE).get());
        assertThat(all.flatMap(Problems::all).map(Problem::id)).containsOnly(DeploymentProblem.ACCESS_DENIED);
    }
}
