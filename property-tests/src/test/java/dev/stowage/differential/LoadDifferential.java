package dev.stowage.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.Stowage;
import dev.stowage.compose.write.ConfigWriter;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadedProject;
import dev.stowage.problem.Problems;
import dev.stowage.value.Environment;
import dev.stowage.value.ServiceName;
import dev.stowage.wholeschema.Application;
import dev.stowage.wholeschema.Applications;
import dev.stowage.write.Format;
import io.vavr.collection.Stream;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * The same model as the reference, or a refusal where it refuses, for documents over the whole schema; what differs on
 * purpose is in {@link Explanation} and {@link Refusal}.
 *
 * <p>The answer of the reference sometimes depends on the order of its maps, which is another one every time; where we
 * differ it is asked again.
 */
class LoadDifferential {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Reference REFERENCE = Reference.start();
    private static final Path FOLDER = Path.of("target", "differential").toAbsolutePath();
    private static final int ASKED = 8;

    private static final Tally TALLY = new Tally();

    @AddLifecycleHook(PrintedSeed.class)
    @Property(tries = 20_000, afterFailure = AfterFailureMode.RANDOM_SEED)
    void loadsWhatTheReferenceLoads(
            @ForAll("applications") Application application, @ForAll("selections") Vector<String> services) {
        Comparison comparison = Stream.continually(() -> compared(application, services))
                .take(ASKED)
                .find(Comparison::isUnderstood)
                .getOrElse(() -> compared(application, services));
        TALLY.count(comparison);
        if (!comparison.isUnderstood()) {
            assertThat(comparison.ours()).isEqualTo(comparison.theirs());
        }
    }

    @AfterContainer
    static void print() {
        System.out.println(TALLY);
    }

    private static Comparison compared(Application application, Vector<String> services) {
        JsonNode theirs = answer(application, services);
        Either<Problems, LoadedProject> ours = Stowage.load(source(application, services));
        return new Comparison(
                application,
                theirs.has("error") ? Either.left(theirs.get("error").asText()) : Either.right(theirs.get("model")),
                ours.mapLeft(Problems::errors).map(LoadDifferential::model));
    }

    private static JsonNode answer(Application application, Vector<String> services) {
        try {
            application.writeTo(FOLDER);
            return REFERENCE.load(application, services, FOLDER);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ComposeSource source(Application application, Vector<String> services) {
        return ComposeSource.builder()
                .workingDirectory(FOLDER)
                .home(Path.of(System.getProperty("user.home")))
                .environment(Environment.of(application.environment().toJavaMap()))
                .files(application.files())
                .profiles(application.profiles())
                .services(services.map(ServiceName::new))
                .build();
    }

    private static JsonNode model(LoadedProject loaded) {
        try {
            return JSON.readTree(Format.JSON.render(ConfigWriter.json(loaded.project())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Provide
    Arbitrary<Application> applications() {
        return Applications.ofSchema().all();
    }

    /** Mostly all services. */
    @Provide
    Arbitrary<Vector<String>> selections() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Vector.empty())),
                Tuple.of(
                        1,
                        Arbitraries.of("web", "api", "db", "base", "*b", "nobody")
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(2)
                                .map(Vector::ofAll)));
    }
}
