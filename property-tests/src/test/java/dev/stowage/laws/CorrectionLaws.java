package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Hostile;
import dev.stowage.arbitraries.Projects;
import dev.stowage.arbitraries.Tries;
import dev.stowage.load.ComposeSource;
import dev.stowage.pipeline.Corrections;
import dev.stowage.value.Dialect;
import dev.stowage.value.Tree;
import dev.stowage.wholeschema.Application;
import dev.stowage.wholeschema.Applications;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** In a right application with one wrong value, what a problem offers a program to do makes it go and brings no error. */
@PropertyDefaults(tries = Tries.MANY, edgeCases = EdgeCasesMode.NONE)
class CorrectionLaws {
    private static final Arbitrary<Application> WHOLE_SCHEMA =
            Applications.ofSchema().all().map(Application::alone);

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
    void leadsToNoOtherError(@ForAll("mutated") ComposeApp app) {
        check(app.source());
    }

    @Property
    void leadsToNoOtherError_overTheWholeSchema(
            @ForAll("applications") Application application, @ForAll("mutations") UnaryOperator<Tree> mutation) {
        Assume.that(Stowage.load(application.source()).isRight());
        check(application.withDocuments(application.documents().map(mutation)).source());
    }

    private static void check(ComposeSource source) {
        assertThat(FollowUps.unlisted(new Corrections(source, Dialect.MODERN))).isEmpty();
    }
}
