package dev.stowage.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    private static final Map<String, String> VALUES = Map.of("Path", "/bin", "HOME", "/root");

    @Test
    void tellsCasesOfNamesApart() {
        assertThat(Environment.of(VALUES).get("Path")).containsExactly("/bin");
        assertThat(Environment.of(VALUES).get("PATH")).isEmpty();
    }

    @Test
    void findsNamesOfAnyCaseWhereTheSystemDoes() {
        assertThat(Environment.ignoringCase(VALUES).get("PATH")).containsExactly("/bin");
        assertThat(Environment.ignoringCase(VALUES).get("PATHS")).isEmpty();
    }

    @Test
    void prefersTheExactName() {
        Environment both = Environment.ignoringCase(Map.of("Path", "/a", "PATH", "/b"));

        assertThat(both.get("PATH")).containsExactly("/b");
        assertThat(both.get("Path")).containsExactly("/a");
    }

    @Test
    void givesNoDefaultToWhatIsThereInAnotherCase() {
        Environment windows = Environment.ignoringCase(VALUES);

        assertThat(windows.withDefault("PATH", "/none")).isEqualTo(windows);
        assertThat(windows.withDefaults(Map.of("home", "/none", "TERM", "dumb")).names())
                .containsExactly("HOME", "Path", "TERM");
        assertThat(Environment.of(VALUES).withDefault("PATH", "/none").get("PATH"))
                .containsExactly("/none");
    }

    @Test
    void areEqualOnlyWhereTheyAnswerAlike() {
        assertThat(Environment.of(VALUES)).isEqualTo(Environment.of(VALUES)).hasSameHashCodeAs(Environment.of(VALUES));
        assertThat(Environment.of(VALUES)).isNotEqualTo(Environment.ignoringCase(VALUES));
        assertThat(Environment.of(VALUES)).isNotEqualTo(Environment.of(VALUES).with("HOME", "/home"));
    }

    @Test
    void showsNoValues() {
        assertThat(Environment.of(VALUES).toString()).contains("HOME").doesNotContain("/root");
    }
}
