package dev.stowage.validate.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.extension.ExtensionKey;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    @Test
    void findsAnAttributeByItsName() {
        assertThat(names("services.ports.target")).containsExactly("services.ports.target");
    }

    @Test
    void findsAnAttributeByItsPathInAProject() {
        assertThat(names("services.web.ports[0].target")).containsExactly("services.ports.target");
        assertThat(names("services.web.networks.front.aliases")).containsExactly("services.networks.aliases");
    }

    @Test
    void findsWhatIsBelowAName() {
        assertThat(names("secrets.name")).containsExactly("secrets.name");
        assertThat(names("services.web.healthcheck"))
                .contains("services.healthcheck.test", "services.healthcheck.disable")
                .allMatch(name -> name.startsWith("services.healthcheck."));
    }

    @Test
    void findsAnAttributeByTheEndOfItsName() {
        assertThat(names("tty")).containsExactly("services.tty");
    }

    @Test
    void findsNothingByTheNameOfAService() {
        assertThat(Explanation.of("services.web").isEmpty()).isTrue();
        assertThat(Explanation.of("").isEmpty()).isTrue();
    }

    @Test
    void findsKeysOfAws() {
        assertThat(Explanation.of("services.web.x-aws-role").keys().map(ExtensionKey::name))
                .containsExactly("x-aws-role");
        assertThat(Explanation.of("x-aws").keys()).isEqualTo(ExtensionKey.all());
    }

    @Test
    void saysWhatMayHaveBeenMeant() {
        assertThat(Explanation.nearest("tyy")).isEqualTo(Option.some("tty"));
        assertThat(Explanation.nearest("x-aws-rol")).isEqualTo(Option.some("x-aws-role"));
    }

    private static Iterable<String> names(String typed) {
        return Explanation.of(typed).attributes().map(Attribute::name);
    }
}
