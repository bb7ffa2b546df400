package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.stowage.Stowage;
import dev.stowage.arbitraries.Tries;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.compose.Project;
import dev.stowage.compose.write.ConfigWriter;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadPhase;
import dev.stowage.load.LoadedProject;
import dev.stowage.load.Loader;
import dev.stowage.pipeline.Pipeline;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Palette;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Problems;
import dev.stowage.problem.TextRenderer;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import dev.stowage.value.Dialect;
import dev.stowage.value.Tree;
import dev.stowage.wholeschema.Application;
import dev.stowage.wholeschema.Applications;
import dev.stowage.write.Format;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What Load keeps for documents over the whole schema, with several files, variables, extends and include. */
@PropertyDefaults(tries = Tries.MANY, edgeCases = EdgeCasesMode.NONE)
class WholeSchemaLaws {
    private static final Arbitrary<Application> ALL = Applications.ofSchema().all();

    /** Steps of a path down to the attribute of a service; below it, short forms stand for longer ones. */
    private static final int ATTRIBUTE = 3;

    /** A file that a service names twice; {@code config} prints both names as one path, which then counts once. */
    private static final String SECOND_NAME = "./web.env";

    /** An SSH key whose path is a number, which is no path to Load, and is one when it is printed. */
    private static final String SSH_KEYS = "ssh:";

    /** Of addresses: merged, those of one subnet, or of none, become one. */
    private static final String POOLS = "config:";

    @Provide
    Arbitrary<Application> applications() {
        return ALL;
    }

    @Property
    void loadsWhatConfigPrintsAsTheSameProject(@ForAll("applications") Application application) {
        Assume.that(!application.says(SECOND_NAME) && !application.says(SSH_KEYS));
        String printed = text(loaded(application));
        assertSame(printed, printed(application.with("printed.yaml", printed)));
    }

    @Property
    void makesTheSameOfKeysInAnyOrder(@ForAll("applications") Application application, @ForAll Random chance) {
        String printed = text(loaded(application));
        Application shuffled =
                application.withDocuments(application.documents().map(document -> Shuffle.keys(document, chance)));
        assertSame(printed, printed(shuffled.source()));
    }

    @Property
    void knowsWhereEveryAttributeIsWritten(@ForAll("applications") Application application) {
        SourceMap sources = loaded(application.alone()).sources();
        written(application.documents().head(), AttributePath.ROOT).forEach(path -> check(sources, path));
    }

    /** At its own key, or below an attribute at one that it stands in. */
    private static void check(SourceMap sources, AttributePath path) {
        Span key = sources.keyAt(path);
        String line = key.file().line(key.line()).getOrElse("");
        String found = line.substring(line.offsetByCodePoints(0, key.column() - 1));
        Vector<String> names = path.steps().drop(ATTRIBUTE).nonEmpty()
                ? path.steps().drop(1).map(step -> step.fold(name -> name, index -> "-"))
                : Vector.of(path.last());
        assertThat(names).as(path + " at " + key + ": " + found).anyMatch(name -> isAt(name, found));
    }

    private static boolean isAt(String name, String found) {
        return found.startsWith(name) || found.startsWith("\"" + name);
    }

    /** Without what has a tag, an anchor, or is merged from one, and what is used up while a file is loaded. */
    private static Vector<AttributePath> written(Tree tree, AttributePath at) {
        return tree instanceof Tree.Fields fields
                ? fields.values()
                        .toVector()
                        .reject(entry -> entry._1.matches("[!&*<].*|version|include|extends") || isTagged(entry._2))
                        .flatMap(entry -> written(entry._2, at.key(entry._1)).prepend(at.key(entry._1)))
                : Vector.empty();
    }

    private static boolean isTagged(Tree tree) {
        return tree instanceof Tree.Fields fields && fields.values().keySet().exists(key -> key.matches("[!&*].*"));
    }

    /** As {@code config} prints it: there no list has a short form of an item, or names one thing twice. */
    @Property
    void changesNothing_whenAFileIsMergedOverItself_butForWhatRefusesIt(
            @ForAll("applications") Application application) {
        Assume.that(!Vector.of(SECOND_NAME, POOLS).exists(application::says));
        LoadedProject loaded = loaded(application);
        String printed = text(loaded);
        Either<Problems, LoadedProject> twice = Stowage.load(ComposeSource.builder()
                .from(application.with("printed.yaml", printed))
                .files(Vector.of("printed.yaml", "printed.yaml"))
                .build());
        Vector<ProblemId> errors =
                twice.fold(problems -> problems.errors().map(Problem::id), project -> Vector.empty());
        assertThat(errors).as(printed).isSubsetOf(ComposeProblem.CANNOT_OVERRIDE);
        twice.forEach(project ->
                assertSame(text(EachOnce.envFiles(loaded.project())), text(EachOnce.envFiles(project.project()))));
    }

    @Property
    void answersEveryApplication(@ForAll("applications") Application application) {
        ComposeSource source = application.source();
        assertThatCode(() -> Vector.of(Dialect.values())
                        .forEach(dialect -> Pipeline.of(dialect).convert(source, AwsEnvironment.offline())))
                .doesNotThrowAnyException();
        assertThatCode(() -> Vector.of(LoadPhase.values()).forEach(phase -> Loader.document(without(phase, source))))
                .doesNotThrowAnyException();
    }

    private static ComposeSource without(LoadPhase phase, ComposeSource source) {
        return ComposeSource.builder()
                .from(source)
                .without(LinkedHashSet.of(phase, LoadPhase.VALIDATION))
                .build();
    }

    private static void assertSame(String expected, String actual) {
        assertThat(Differences.between(expected, actual)).isEmpty();
    }

    /** Documents that are refused are of no use here. */
    private static LoadedProject loaded(Application application) {
        Either<Problems, LoadedProject> loaded = Stowage.load(application.source());
        Assume.that(loaded.isRight());
        return loaded.getOrElseThrow(problems -> new AssertionError(problems));
    }

    private static String printed(ComposeSource source) {
        return text(Stowage.load(source)
                .getOrElseThrow(
                        problems -> new AssertionError(new TextRenderer(Palette.PLAIN).render(problems.errors()))));
    }

    private static String text(LoadedProject loaded) {
        return text(loaded.project());
    }

    private static String text(Project project) {
        return Format.YAML.render(ConfigWriter.yaml(project));
    }
}
