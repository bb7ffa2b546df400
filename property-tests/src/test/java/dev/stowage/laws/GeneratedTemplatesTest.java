package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Projects;
import dev.stowage.arbitraries.Tries;
import dev.stowage.cfn.Template;
import dev.stowage.lint.TemplateFolder;
import dev.stowage.pipeline.Pipeline;
import dev.stowage.value.Dialect;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Leaves templates of generated applications, the same in each build, for the linter of CloudFormation, which looks at them
 * after the unit tests.
 */
class GeneratedTemplatesTest {
    private static final TemplateFolder FOLDER = TemplateFolder.fresh("generated");
    private static final AtomicInteger LEFT = new AtomicInteger();

    @Provide
    Arbitrary<ComposeApp> apps() {
        return Projects.modern().apps();
    }

    @Property(tries = Tries.SOME, seed = "20261126")
    void leavesTemplatesForTheLinter(@ForAll("apps") ComposeApp app) {
        Template template = Outcome.of(Pipeline.of(Dialect.MODERN), app.source())
                .conversion()
                .template();
        FOLDER.put("generated-" + LEFT.incrementAndGet(), template);
        assertThat(template.resources()).isNotEmpty();
    }
}
