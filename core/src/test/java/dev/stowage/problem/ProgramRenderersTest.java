package dev.stowage.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProgramRenderersTest {
    private static final AttributePath PATH = AttributePath.of("services", "web", "privileged");
    private static final Span SPAN = new Span(SourceFile.of("a b/compose.yaml", "privileged: true\n"), 1, 13, 1, 17);
    private static final Problem PROBLEM = Problem.at(SPAN, ComposeProblem.WRONG_TYPE, "it is \"wrong\"")
            .path(PATH)
            .hint("write false")
            .addEdit(Edit.set(PATH, Tree.bool(false)).at(SPAN))
            .addRelated(new Related("here too", SPAN))
            .addLog("no such table")
            .build();

    @Test
    void writesJsonWithPlaceHintAndEdit() throws IOException {
        JsonNode problem = read(new JsonRenderer()).at("/problems/0");

        assertThat(problem.get("id").textValue()).isEqualTo("compose.wrong-type");
        assertThat(problem.get("severity").textValue()).isEqualTo("error");
        assertThat(problem.get("sentence").textValue()).isEqualTo("it is \"wrong\"");
        assertThat(problem.get("path").textValue()).isEqualTo("services.web.privileged");
        assertThat(problem.get("column").intValue()).isEqualTo(13);
        assertThat(problem.at("/edits/0/set").booleanValue()).isFalse();
        assertThat(problem.at("/related/0/note").textValue()).isEqualTo("here too");
        assertThat(problem.at("/log/0").textValue()).isEqualTo("no such table");
    }

    @Test
    void writesSarifWithRulesAndFixes() throws IOException {
        JsonNode run = read(new SarifRenderer("stowage", "1.2.3")).at("/runs/0");
        JsonNode result = run.at("/results/0");

        assertThat(run.at("/tool/driver/version").textValue()).isEqualTo("1.2.3");
        assertThat(run.at("/tool/driver/rules").findValuesAsText("id"))
                .containsExactly(result.get("ruleId").textValue());
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .textValue())
                .isEqualTo("a%20b/compose.yaml");
        assertThat(result.at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text")
                        .textValue())
                .isEqualTo("false");
        assertThat(result.at("/properties/log/0").textValue()).isEqualTo("no such table");
        assertThat(result.at("/fixes/0/artifactChanges/0/replacements/0/deletedRegion/endColumn")
                        .intValue())
                .isEqualTo(17);
    }

    @Test
    void namesEachKindOnceInTheRulesOfSarif() throws IOException {
        JsonNode run =
                read(new SarifRenderer("stowage", "1.2.3"), PROBLEM, PROBLEM).at("/runs/0");

        assertThat(run.at("/results")).hasSize(2);
        assertThat(run.at("/tool/driver/rules")).hasSize(1);
        assertThat(read(new SarifRenderer("stowage", "1.2.3"), new Problem[0]).at("/runs/0/tool/driver/rules"))
                .isEmpty();
    }

    @Test
    void namesNoLine_whereTheFileItselfIsMeant() throws IOException {
        Problem missing = Problem.at(
                        Span.whole(SourceFile.withheld("nope.yaml")), ComposeProblem.FILE_MISSING, "it does not exist")
                .build();

        assertThat(read(new JsonRenderer(), missing).at("/problems/0").toString())
                .contains("\"file\":\"nope.yaml\"")
                .doesNotContain("ine\":");
        assertThat(read(new SarifRenderer("stowage", "1.2.3"), missing)
                        .at("/runs/0/results/0/locations/0/physicalLocation")
                        .toString())
                .isEqualTo("{\"artifactLocation\":{\"uri\":\"nope.yaml\"}}");
        assertThat(new TextRenderer(Palette.PLAIN).render(missing))
                .startsWith("nope.yaml error compose.file-missing\n  it does not exist\n");
    }

    private static JsonNode read(Renderer renderer) throws IOException {
        return read(renderer, PROBLEM);
    }

    private static JsonNode read(Renderer renderer, Problem... problems) throws IOException {
        return new ObjectMapper().readTree(renderer.render(Vector.of(problems)));
    }
}
