package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Hostile;
import dev.stowage.arbitraries.Projects;
import dev.stowage.value.Dialect;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nobody sees what a secret contains: not in a problem, a template, a model, or any value written as text. */
class SecretLaws {
    @Provide
    Arbitrary<ComposeApp> apps() {
        return Projects.valid();
    }

    @Provide
    Arbitrary<ComposeApp> broken() {
        return Hostile.mutated();
    }

    /** Files of variables with a value that the reader refuses: nothing of it may be shown, for it may be a password. */
    @Provide
    Arbitrary<ComposeApp> brokenVariables() {
        Arbitrary<String> line = Arbitraries.of(
                "KEY='%s", "KEY=\"%s", "KEY=${%s", "KEY=${OTHER:?} %s", "=%s", "KEY %s", "KEY=%s\u0000", "KEY: '%s\n");
        return Combinators.combine(
                        Projects.valid(),
                        Arbitraries.of(".env", "one.env", "two.env"),
                        line.list().ofMinSize(1).ofMaxSize(3))
                .as((app, name, lines) -> app.withFile(
                        name,
                        String.join("\n", lines)
                                .replace("%s", ComposeApp.SECRET)
                                .getBytes(StandardCharsets.UTF_8)));
    }

    @Property(tries = 50)
    void hidesSecretsOfSoundApplications(@ForAll("apps") ComposeApp app) {
        check(app);
    }

    @Property(tries = 100)
    void hidesSecretsOfBrokenApplications(@ForAll("broken") ComposeApp app) {
        check(app);
    }

    @Property(tries = 100)
    void hidesWhatBrokenFilesOfVariablesHold(@ForAll("brokenVariables") ComposeApp app) {
        Journey journey = Journey.of(app.source());
        assertThat(journey.problems()).noneMatch(text -> text.contains(ComposeApp.SECRET));
    }

    private static void check(ComposeApp app) {
        for (Dialect dialect : Dialect.values()) {
            Journey journey = Journey.of(app.source(), dialect);
            assertThat(journey.shown()
                            .append(journey.toString())
                            .append(app.source().toString()))
                    .noneMatch(text -> text.contains(ComposeApp.SECRET));
        }
    }
}
