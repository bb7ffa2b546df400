package dev.stowage.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarnedAttributesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "services.tty: unsupported attribute | services.tty",
                "services.group_app: unsupported attribute | services.group_add",
                "secret c: secret.external.name is deprecated in favor of secret.name | secrets.external.name",
                "to use an existing security-group, use `network.external` | networks.x-aws-securitygroup",
            })
    void findsTheAttributeInATextOfTheTool(String text, String attribute) {
        assertThat(WarnedAttributes.inText(text)).isEqualTo(Option.some(attribute));
    }

    @Test
    void leavesNamesAndVariablesOut() {
        AttributePath network =
                AttributePath.of("services", "web").key("networks").key("front");

        assertThat(WarnedAttributes.in(Vector.of(
                        problem(EcsProblem.ATTRIBUTE_IGNORED, network.key("aliases")),
                        problem(
                                EcsProblem.ATTRIBUTE_IGNORED,
                                AttributePath.of("services", "web").key("cpu_rt_runtime")),
                        problem(
                                ComposeProblem.VARIABLE_UNSET,
                                AttributePath.of("services", "web").key("image")))))
                .isEqualTo(HashSet.of("services.networks.aliases", "services.cpu_rt_period"));
    }

    @ParameterizedTest
    @CsvSource({
        "warning volumes.driver_opts.*, warning volumes.driver_opts.device, true",
        "warning *x-aws-*, warning services.deploy.x-aws-foo, true",
        "warning version, warning versions, false",
        "outcome load, outcome load, true",
    })
    void readsStarsAsAnyLetters(String pattern, String text, boolean matches) {
        assertThat(Wildcard.matches(pattern, text)).isEqualTo(matches);
    }

    private static Problem problem(ProblemId id, AttributePath path) {
        return Problem.builder().id(id).path(path).sentence("so").build();
    }
}
