package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Tries;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nobody sees what a secret contains: not in a problem, a template, or any value written as text. */
public interface SecretLaws extends Subject {
    /** Files of variables with a value that the reader refuses: nothing of it may be shown, for it may be a password. */
    @Provide
    default Arbitrary<ComposeApp> brokenVariables() {
        Arbitrary<String> line = Arbitraries.of(
                "KEY='%s", "KEY=\"%s", "KEY=${%s", "KEY=${OTHER:?} %s", "=%s", "KEY %s", "KEY=%s\u0000", "KEY: '%s\n");
        return Combinators.combine(
                        projects().apps(),
                        Arbitraries.of(".env", "one.env", "two.env"),
                        line.list().ofMinSize(1).ofMaxSize(3))
                .as((app, name, lines) -> app.withFile(
                        name,
                        String.join("\n", lines)
                                .replace("%s", ComposeApp.SECRET)
                                .getBytes(StandardCharsets.UTF_8)));
    }

    @Property(tries = Tries.SOME)
    default void hidesSecretsOfSoundApplications(@ForAll("apps") ComposeApp app) {
        assertThat(Outcome.of(pipeline(), app.source()).templates()).isNotEmpty();
        check(app);
    }

    @Property(tries = Tries.SOME)
    default void hidesSecretsOfBrokenApplications(@ForAll("mutated") ComposeApp app) {
        check(app);
    }

    @Property(tries = Tries.SOME)
    default void hidesWhatBrokenFilesOfVariablesHold(@ForAll("brokenVariables") ComposeApp app) {
        assertThat(Leaks.in(Outcome.of(pipeline(), app.source()).problems())).isEmpty();
    }

    private void check(ComposeApp app) {
        Outcome outcome = Outcome.of(pipeline(), app.source());
        assertThat(Leaks.in(outcome.problems()
                        .append(outcome.toString())
                        .append(app.source().toString())))
                .isEmpty();
        assertThat(Leaks.in(outcome.templates().map(this::withoutWhatMayHoldSecrets)))
                .isEmpty();
    }

    /** The template without what may hold a secret in the dialect; nothing may, unless this says something else. */
    default String withoutWhatMayHoldSecrets(String template) {
        return template;
    }
}
