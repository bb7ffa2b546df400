package dev.stowage.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.pipeline.Pipeline;
import dev.stowage.problem.Problem;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The generators keep their word; without it the laws would hold of nothing. */
class ArbitrariesTest {
    @Provide
    Arbitrary<ComposeApp> apps() {
        return Projects.modern().apps();
    }

    @Property(tries = Tries.MANY)
    void makesApplicationsThatTheModernDialectTakes(@ForAll("apps") ComposeApp app) {
        assertThat(errors(Dialect.MODERN, app)).isEmpty();
    }

    @Provide
    Arbitrary<ComposeApp> appsOfDockerEcs() {
        return Projects.dockerEcs().apps();
    }

    @Property(tries = Tries.MANY)
    void makesApplicationsThatTheRetiredIntegrationTook(@ForAll("appsOfDockerEcs") ComposeApp app) {
        assertThat(errors(Dialect.DOCKER_ECS, app)).isEmpty();
    }

    private static Vector<String> errors(Dialect dialect, ComposeApp app) {
        return Pipeline.of(dialect)
                .convert(app.source(), AwsEnvironment.offline())
                .fold(problems -> problems.errors().map(Problem::sentence), conversion -> Vector.empty());
    }
}
