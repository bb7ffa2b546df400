package dev.stowage.load.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintTest {
    private static final AttributePath PATH = AttributePath.of("services", "web", "stop_grace_period");

    @Test
    void repeatsAValueThatTheFileShows() {
        assertThat(complaint("hunter2", "hunter2").map(Problem::sentence))
                .containsExactly("services.web.stop_grace_period is no duration: 'hunter2'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2", "30hunter", "47", "9999999w"})
    void keepsAValueThatComesFromAVariable(String secret) {
        assertThat(complaint(secret, "${GRACE}"))
                .singleElement()
                .asString()
                .contains("services.web.stop_grace_period")
                .doesNotContain(secret)
                .doesNotContain("hunter");
    }

    @Test
    void isSilentAboutAPartThatIsBadAlready() {
        Node bad = new Node.Bad(span("[echo, ${1}]"));
        assertThat(Scalars.text(bad).swap().toOption().flatMap(complaint -> complaint.at(PATH, bad)))
                .isEmpty();
    }

    private static Option<Problem> complaint(String value, String written) {
        Node.Text text = new Node.Text(value, span(written));
        return DurationAttribute.of(text).swap().toOption().flatMap(complaint -> complaint.at(PATH, text));
    }

    private static Span span(String written) {
        return new Span(SourceFile.of("compose.yaml", written), 1, 1, 1, written.length() + 1);
    }
}
