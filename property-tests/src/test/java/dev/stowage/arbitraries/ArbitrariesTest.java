package dev.stowage.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
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
        return Projects.valid();
    }

    @Property(tries = Tries.MANY)
    void makesApplicationsThatTheModernDialectTakes(@ForAll("apps") ComposeApp app) {
        Vector<String> errors = Stowage.load(app.source())
                .flatMap(project -> Stowage.validate(project, Dialect.MODERN))
                .flatMap(valid -> Stowage.convert(valid, AwsEnvironment.offline()))
                .fold(problems -> problems.errors().map(Problem::sentence), conversion -> Vector.empty());
        assertThat(errors).isEmpty();
    }
}
