package dev.stowage.load.interpolate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.value.Variables;
import io.vavr.collection.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final Variables VARIABLES = HashMap.of("FOO", "first", "BAR", "", "DOLLAR", "$FOO")::get;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $FOO-bar                  | first-bar
            $$FOO                     | $FOO
            $$$FOO                    | $first
            ${FOO}bar                 | firstbar
            $DOLLAR                   | $FOO
            $1 $} $                   | $1 $} $
            ${X:-$$B}                 | $B
            ${X-a:-b}                 | a:-b
            ${BAR-d}                  | ``
            ${BAR:-d}                 | d
            ${FOO:-d}                 | first
            ${X:-${FOO} ${FOO}}       | first first
            pre-${X:-${FOO}/s}-post   | pre-first/s-post
            ${X:-{"j":1}}             | {"j":1}
            {{{ ${FOO:-f} }}}         | {{{ first }}}
            ${X:-b} }}}               | b }}}
            ${X:-x} and ${Y:-y}       | x and y
            ${X:-{}}                  | {}
            ${FOO:+${FOO}!}           | first!
            ${BAR:+t}                 | ``
            ${BAR+t}                  | t
            ${X+t}                    | ``
            ${BAR?gone}               | ``
            ${FOO:?gone}              | first
            """)
    void replacesVariablesAsTheReferenceDoes(String text, String expected) {
        assertThat(Template.expand(text, VARIABLES)).isEqualTo(Expansion.of(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${}",
                "${ A}",
                "${A }",
                "${1}",
                "${A!}",
                "${A:=x}",
                "${A:0:1}",
                "${A-b",
                "${A:-b\n}",
                "${X:-{}} ${Y:-b}"
            })
    void refusesOtherForms(String text) {
        assertThat(Template.expand(text, VARIABLES).fault()).hasOnlyElementsOfType(Expansion.Invalid.class);
    }

    @Test
    void namesTheInnermostFaultyForm() {
        assertThat(Template.expand("a ${X:-${1}}", VARIABLES).fault()).containsExactly(new Expansion.Invalid("${1}"));
    }

    @ParameterizedTest
    @CsvSource({"${X?need ${FOO}}, X, need first", "${X:?}, X, ''", "${BAR:?full}, BAR, full"})
    void demandsRequiredVariables(String text, String name, String reason) {
        assertThat(Template.expand(text, VARIABLES).fault()).containsExactly(new Expansion.Required(name, reason));
    }

    @Test
    void saysWhatIsWrongWithTheReasonRatherThanThatAVariableIsMissing() {
        assertThat(Template.expand("${X?${1}}", VARIABLES).fault()).containsExactly(new Expansion.Invalid("${1}"));
        assertThat(Template.expand("${X:?${Y?inner}}", VARIABLES).fault())
                .containsExactly(new Expansion.Required("Y", "inner"));
    }

    @Test
    void stopsAtTheFirstFault() {
        Expansion expansion = Template.expand("${X?first} ${Y?second} $Z", VARIABLES);
        assertThat(expansion.fault()).containsExactly(new Expansion.Required("X", "first"));
        assertThat(expansion.unset()).isEmpty();
    }

    @Test
    void namesUnsetVariablesOnce() {
        assertThat(Template.expand("$X ${Y} $X", VARIABLES).unset()).containsExactly("X", "Y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${FOO:-$X}", "${FOO:-${1}}", "${X:+$Y}", "${FOO:?$X}", "${FOO:-${Y?need}}"})
    void leavesTextAloneThatIsNotUsed(String text) {
        Expansion expansion = Template.expand(text, VARIABLES);
        assertThat(expansion.unset()).isEmpty();
        assertThat(expansion.fault()).isEmpty();
    }
}
