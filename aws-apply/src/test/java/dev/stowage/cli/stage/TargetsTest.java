package dev.stowage.cli.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.Target;
import dev.stowage.apply.docker.ContextStore;
import dev.stowage.apply.docker.EcsContext;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cli.line.Call;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.problem.Problem;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetsTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Vector<Problem> untold = Vector.empty();

    @TempDir
    Path home;

    @BeforeEach
    void useAContext() {
        ContextStore store = ContextStore.of(HashMap.empty(), home);
        EcsContext prod = new EcsContext(Option.some("prod"), Option.some("eu-central-1"));
        assertThat(store.save("ecs", Option.none(), prod)).isEmpty();
        assertThat(store.use("ecs")).isEmpty();
    }

    @Test
    void isWhereTheContextSays() {
        assertThat(where(HashMap.empty())).isEqualTo("Some(prod) Some(eu-central-1)");
        assertThat(where(HashMap.empty(), "--region", "eu-west-1")).isEqualTo("Some(prod) Some(eu-west-1)");
        assertThat(where(HashMap.empty(), "--aws-profile", "prod")).isEqualTo("Some(prod) Some(eu-central-1)");
    }

    /** The region of the context belongs to another account. */
    @Test
    void leavesTheRegionToAnotherProfileThatIsAskedFor() {
        assertThat(where(HashMap.empty(), "--aws-profile", "test")).isEqualTo("Some(test) None");
    }

    @Test
    void warnsOfVariablesThatSayOtherwise() {
        HashMap<String, String> variables =
                HashMap.of("AWS_PROFILE", "default", "AWS_REGION", "us-east-1", "AWS_ACCESS_KEY_ID", "AKIAX");
        assertThat(where(variables)).isEqualTo("Some(prod) Some(eu-central-1)");
        assertThat(told())
                .startsWith("warning aws.variable-overruled\n")
                .contains("the Docker context ecs says otherwise than AWS_ACCESS_KEY_ID and AWS_REGION,")
                .doesNotContain("AKIAX");
    }

    @Test
    void warnsOfTheVariableThatAwsWouldTake() {
        where(HashMap.of("AWS_DEFAULT_REGION", "us-east-1", "AWS_PROFILE", "other"));
        assertThat(told())
                .contains("says otherwise than AWS_PROFILE and AWS_DEFAULT_REGION, and goes before")
                .contains("give --aws-profile and --region, or --context default");
    }

    /** AWS's command knows it too, and goes by it first. */
    @Test
    void warnsOfTheOlderVariableForAProfile() {
        where(HashMap.of("AWS_DEFAULT_PROFILE", "other", "AWS_PROFILE", "prod"));
        assertThat(told()).contains("says otherwise than AWS_DEFAULT_PROFILE, and goes before");
    }

    @Test
    void warnsOfNothingThatIsTheSame_orIsSaid_orIgnored() {
        where(HashMap.of("AWS_PROFILE", "prod", "AWS_REGION", "eu-central-1"));
        where(HashMap.of("AWS_REGION", "eu-central-1", "AWS_DEFAULT_REGION", "us-east-1"));
        where(HashMap.of("AWS_PROFILE", "other"), "--aws-profile", "prod");
        where(HashMap.of("AWS_REGION", "us-east-1"), "--aws-profile", "other");
        where(HashMap.of("AWS_REGION", "us-east-1"), "--ignore", "aws.variable-overruled");
        where(HashMap.of("AWS_REGION", "us-east-1"), "--context", "default");
        assertThat(told()).isEmpty();
    }

    @Test
    void leavesWarningsToTheDocumentOfAProgram() {
        where(HashMap.of("AWS_REGION", "us-east-1"), "--problem-format", "json");
        assertThat(told()).isEmpty();
        assertThat(untold.map(Problem::id)).containsExactly(DeploymentProblem.VARIABLE_OVERRULED);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String where(HashMap<String, String> variables, String... words) {
        ProcessContext process = new ProcessContext(
                variables.put("HOME", home.toString()),
                home,
                InputStream.nullInputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Vector.empty());
        Invocation call = Call.of(Vector.of(words).prepend("ps"));
        Targeted found = Targets.at(Option.none(), call, process).get();
        assertThat(told()).isEmpty();
        untold = found.told(call, process);
        Target target = found.target();
        return target.profile() + " " + target.region();
    }
}
