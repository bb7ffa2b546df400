package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Hostile;
import dev.stowage.arbitraries.Projects;
import dev.stowage.arbitraries.Tries;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.load.ComposeSource;
import dev.stowage.pipeline.Pipeline;
import dev.stowage.problem.Palette;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.problem.TextRenderer;
import dev.stowage.value.Dialect;
import dev.stowage.value.Tree;
import dev.stowage.wholeschema.Application;
import dev.stowage.wholeschema.Applications;
import io.vavr.collection.Vector;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Whatever is wrong with an application, each error says where that stands and what to write instead. */
@PropertyDefaults(tries = Tries.MANY, edgeCases = EdgeCasesMode.NONE)
class HelpLaws {
    private static final Arbitrary<Application> WHOLE_SCHEMA =
            Applications.ofSchema().all();

    @Provide
    Arbitrary<ComposeApp> mutated() {
        return Hostile.mutated(Projects.modern());
    }

    @Provide
    Arbitrary<Application> applications() {
        return WHOLE_SCHEMA;
    }

    @Provide
    Arbitrary<UnaryOperator<Tree>> mutations() {
        return Hostile.mutations();
    }

    @Property
    void helpsWithEveryError(@ForAll("mutated") ComposeApp app, @ForAll Dialect dialect) {
        assertThat(helpless(app.source(), dialect)).isEmpty();
    }

    @Property
    void helpsWithEveryError_overTheWholeSchema(
            @ForAll("applications") Application application,
            @ForAll("mutations") UnaryOperator<Tree> mutation,
            @ForAll Dialect dialect) {
        Application mutated = application.withDocuments(application.documents().map(mutation));
        assertThat(helpless(mutated.source(), dialect)).isEmpty();
    }

    private static Vector<String> helpless(ComposeSource source, Dialect dialect) {
        return Pipeline.of(dialect)
                .convert(source, AwsEnvironment.offline())
                .fold(Problems::errors, conversion -> Vector.<Problem>empty())
                .filter(error -> error.hint().isEmpty() || error.span().isEmpty())
                .map(HelpLaws::told);
    }

    private static String told(Problem error) {
        return new TextRenderer(Palette.PLAIN).render(Vector.of(error));
    }
}
