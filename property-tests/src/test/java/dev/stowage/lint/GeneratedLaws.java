package dev.stowage.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Projects;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.convert.Conversion;
import dev.stowage.value.Dialect;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Leaves templates of generated applications for the linter: always the same ones, for each costs it a second. */
class GeneratedLaws {
    private static final TemplateFolder FOLDER = TemplateFolder.fresh("generated");
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Provide
    Arbitrary<ComposeApp> apps() {
        return Projects.valid();
    }

    @Property(tries = 12, seed = "4711", edgeCases = EdgeCasesMode.NONE)
    void leavesTemplatesForTheLinter(@ForAll("apps") ComposeApp app) {
        Conversion conversion = Stowage.load(app.source())
                .flatMap(project -> Stowage.validate(project, Dialect.MODERN))
                .flatMap(project -> Stowage.convert(project, AwsEnvironment.offline()))
                .getOrElseThrow(problems -> new AssertionError(problems.toString()));
        FOLDER.put("app-" + COUNT.incrementAndGet(), conversion.template());
        assertThat(conversion.template().resources()).isNotEmpty();
    }
}
