package dev.stowage.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.stowage.Stowage;
import dev.stowage.compose.write.ConfigWriter;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadedProject;
import dev.stowage.problem.Palette;
import dev.stowage.problem.Problems;
import dev.stowage.problem.TextRenderer;
import dev.stowage.value.Environment;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Path;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The same model as the reference, or a refusal where it refuses, for documents over the whole schema. */
class LoadDifferential {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter SORTED =
            JSON.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).withDefaultPrettyPrinter();
    private static final Path SCHEMA =
            Path.of("..", "core", "src", "test", "resources", "schema", "compose-spec.schema.json");

    private static final Reference REFERENCE = Reference.start();
    private static final Path FOLDER = Path.of("target", "differential").toAbsolutePath();

    @Property(tries = 20_000, afterFailure = AfterFailureMode.RANDOM_SEED)
    void loadsWhatTheReferenceLoads(@ForAll("applications") Application application) throws IOException {
        application.writeTo(FOLDER);
        JsonNode theirs = REFERENCE.load(application, FOLDER);
        Either<Problems, LoadedProject> ours = Stowage.load(source(application));
        if (theirs.has("error")) {
            assertThat(ours.isLeft())
                    .as("refused: " + theirs.get("error").asText())
                    .isTrue();
        } else {
            assertThat(text(ours)).isEqualTo(sorted(theirs.get("model")));
        }
    }

    private static ComposeSource source(Application application) {
        return ComposeSource.builder()
                .workingDirectory(FOLDER)
                .home(Path.of(System.getProperty("user.home")))
                .environment(Environment.of(application.environment().toJavaMap()))
                .files(application.files())
                .profiles(application.profiles())
                .build();
    }

    private static String text(Either<Problems, LoadedProject> ours) throws IOException {
        return ours.isLeft()
                ? new TextRenderer(Palette.PLAIN).render(ours.getLeft().errors())
                : sorted(JSON.readTree(Format.JSON.render(ConfigWriter.json(
                        ours.toOption().getOrElseThrow(AssertionError::new).project()))));
    }

    /** The order of keys means nothing. */
    private static String sorted(JsonNode model) throws IOException {
        return SORTED.writeValueAsString(JSON.treeToValue(model, Object.class));
    }

    @Provide
    Arbitrary<Application> applications() throws IOException {
        Arbitrary<Tree> document = new SchemaTrees(JSON.readTree(SCHEMA.toFile())).all();
        return Combinators.combine(
                        document.list().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of("", "1", "a b"),
                        Arbitraries.of("one", "*", "two").list().ofMaxSize(2))
                .as((documents, tag, profiles) -> new Application(
                        Vector.ofAll(documents), HashMap.of("TAG", tag, "PORT", "7000"), Vector.ofAll(profiles)));
    }
}
