package dev.stowage.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stowage.apply.NeedsPython;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The linter of CloudFormation finds nothing in the templates of this build, and it does look. */
@NeedsPython
class TemplatesIT {
    private static final String WRONG = "wrong-on-purpose";
    private static final String WRONG_TEMPLATE = """
            {"Resources": {"Cluster": {"Type": "AWS::ECS::Cluster", "Properties": {"ClusterNam": "shop"}}}}
            """;

    /** The one run of the linter, made when the first test asks for it. */
    private static final class Run {
        static final Vector<Path> TEMPLATES = templates();
        static final Map<Path, Vector<Finding>> FINDINGS =
                Linter.findings(TEMPLATES).groupBy(Finding::template);

        private static Vector<Path> templates() {
            Applications.templates().forEach(TemplateFolder.fresh("applications")::put);
            TemplateFolder.fresh(WRONG).put(WRONG, WRONG_TEMPLATE);
            return TemplateFolder.all();
        }
    }

    @TestFactory
    Stream<DynamicTest> findsNothing() {
        return Run.TEMPLATES.reject(TemplatesIT::isWrong).toJavaStream().map(TemplatesIT::findsNothingIn);
    }

    private static DynamicTest findsNothingIn(Path template) {
        return DynamicTest.dynamicTest(
                template.getFileName().toString(),
                () -> assertThat(Run.FINDINGS.get(template).getOrElse(Vector.empty()))
                        .as("findings in %s", template)
                        .isEmpty());
    }

    @Test
    void findsWhatIsWrongOnPurpose() {
        assertThat(Run.FINDINGS.filterKeys(TemplatesIT::isWrong).values().flatMap(findings -> findings))
                .extracting(Finding::rule, Finding::place)
                .containsExactly(tuple("E3002", "Resources/Cluster/Properties/ClusterNam"));
    }

    @Test
    void looksAtExamplesAndCases() {
        assertThat(Run.TEMPLATES.map(template -> template.getFileName().toString()))
                .contains("example-hello-web.json", "example-voting-app.json", "case-02-voting.json");
    }

    private static boolean isWrong(Path template) {
        return template.getFileName().toString().startsWith(WRONG);
    }
}
