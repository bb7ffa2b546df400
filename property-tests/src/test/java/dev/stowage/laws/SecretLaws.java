package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Hostile;
import dev.stowage.arbitraries.Projects;
import dev.stowage.arbitraries.Tries;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nobody sees what a secret contains: not in a problem, a template, a model, or any value written as text. */
class SecretLaws {
    private static final int CONTEXT = 150;

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

    @Property(tries = Tries.SOME)
    void hidesSecretsOfSoundApplications(@ForAll("apps") ComposeApp app) {
        check(app);
    }

    @Property(tries = Tries.SOME)
    void hidesSecretsOfBrokenApplications(@ForAll("broken") ComposeApp app) {
        check(app);
    }

    @Property(tries = Tries.SOME)
    void hidesWhatBrokenFilesOfVariablesHold(@ForAll("brokenVariables") ComposeApp app) {
        Journey journey = Journey.of(app.source());
        assertThat(leaks(journey.problems())).isEmpty();
    }

    private static void check(ComposeApp app) {
        for (Dialect dialect : Dialect.values()) {
            Journey journey = Journey.of(app.source(), dialect);
            assertThat(leaks(journey.shown()
                            .append(journey.toString())
                            .append(app.source().toString())))
                    .isEmpty();
        }
    }

    /** The secrets that are in texts, each with what stands before it. */
    private static Vector<String> leaks(Vector<String> texts) {
        return texts.filter(text -> text.contains(ComposeApp.SECRET)).map(text -> {
            int at = text.indexOf(ComposeApp.SECRET);
            return text.substring(Math.max(0, at - CONTEXT), at) + ComposeApp.SECRET;
        });
    }
}
