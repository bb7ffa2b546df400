package dev.stowage.apply.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.problem.Problem;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** What is told of names: those of services, of containers that prepare them, and of commands. */
class NamesTest {
    private static final ServiceNames SHOP = new ServiceNames(Vector.of("web", "db", "api.v2"));

    @Test
    void meansAllServicesWhereNoneIsNamed() {
        assertThat(SHOP.chosen(Vector.empty()).getOrElse(Vector.empty())).containsExactly("web", "db", "api.v2");
    }

    @Test
    void findsAServiceByTheNameOfItsContainer() {
        assertThat(SHOP.one(new ServiceName("api-v2"))).containsExactly("api.v2");
    }

    @Test
    void saysWhichServiceMayHaveBeenMeant() {
        Problem problem =
                SHOP.chosen(Vector.of(new ServiceName("wbe"))).swap().getOrElseThrow(sure -> new AssertionError());
        assertThat(problem.sentence()).isEqualTo("no such service: wbe");
        assertThat(problem.hint()).containsExactly("did you mean web?");
        assertThat(SHOP.one(new ServiceName("something")).swap().toOption().flatMap(Problem::hint))
                .containsExactly("the project has api.v2, db, web");
    }

    @Test
    void givesAPreparingContainerToTheOneThatItPrepares() {
        Vector<String> task = Vector.of("metrics", "Apiv2_Secrets_InitContainer", "api-v2");
        assertThat(InitContainers.owner("Apiv2_Secrets_InitContainer", task)).isEqualTo("api-v2");
        assertThat(InitContainers.owner("Gone_ResolvConf_InitContainer", task)).isEqualTo("metrics");
        assertThat(InitContainers.owner("metrics", task)).isEqualTo("metrics");
    }

    @Test
    void quotesWordsThatAShellWouldSplit() {
        assertThat(CommandText.of(Vector.of("ls", "-la", "/tmp"))).isEqualTo("ls -la /tmp");
        assertThat(CommandText.of(Vector.of("sh", "-c", "echo \"it's\" $HOME", "")))
                .isEqualTo("sh -c 'echo \"it'\"'\"'s\" $HOME' ''");
    }
}
