package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Projects;
import dev.stowage.arbitraries.Tries;
import dev.stowage.compose.write.ConfigWriter;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadedProject;
import dev.stowage.load.interpolate.Template;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What Load makes of a file does not depend on how it is laid out, and can be traced back into it. */
class LoadLaws {
    private static final Vector<String> SECTIONS = Vector.of("services", "networks", "volumes", "secrets", "configs");

    @Provide
    Arbitrary<ComposeApp> apps() {
        return Projects.modern().apps();
    }

    @Provide
    Arbitrary<String> textsWithoutDollar() {
        return Arbitraries.strings().map(text -> text.replace('$', '{'));
    }

    @Property(tries = Tries.MANY)
    void makesTheSameOfKeysInAnyOrder(@ForAll("apps") ComposeApp app, @ForAll Random chance) {
        ComposeApp shuffled = app.withDocument(Shuffle.keys(app.document(), chance));
        assertThat(Differences.between(printed(app.source()), printed(shuffled.source())))
                .isEmpty();
    }

    /** The paths at which a file over itself is refused are not among what is generated: null logging, {@code gpus: all}. */
    @Property(tries = Tries.MANY)
    void changesNothing_whenAFileIsMergedOverItself(@ForAll("apps") ComposeApp app) {
        ComposeSource twice = ComposeSource.builder()
                .from(app.source())
                .files(Vector.of("compose.yaml", "compose.yaml"))
                .build();
        assertThat(Differences.between(printed(app.source()), printed(twice))).isEmpty();
    }

    @Property(tries = Tries.MASSES)
    void leavesTextsWithoutDollarAsTheyAre(@ForAll("textsWithoutDollar") String text) {
        assertThat(Template.expand(text, name -> Option.some("never asked for")).value())
                .isEqualTo(text);
    }

    @Property(tries = Tries.MANY)
    void knowsInWhichFileEveryAttributeWasWritten(@ForAll("apps") ComposeApp app) {
        Tree.Fields services = section(app, name -> name.equals("services") || name.equals("name"));
        Tree.Fields others = section(app, name -> !name.equals("services"));
        ComposeSource source = ComposeSource.builder()
                .from(app.withFile("more.yaml", bytes(app, others))
                        .source(app.format().render(sink -> sink.tree(services))))
                .files(Vector.of("compose.yaml", "more.yaml"))
                .build();
        SourceMap sources = loaded(source).sources();
        SECTIONS.flatMap(section -> written(app, section))
                .forEach(path ->
                        check(sources, path, path.toString().startsWith("services") ? "compose.yaml" : "more.yaml"));
    }

    private static void check(SourceMap sources, AttributePath path, String file) {
        Span key = sources.keyAt(path);
        assertThat(key.file().name()).as(path.toString()).isEqualTo(file);
        String line = key.file().line(key.line()).getOrElse("");
        assertThat(line.substring(line.offsetByCodePoints(0, key.column() - 1)))
                .as(path.toString())
                .matches("(?s)\"?\\Q" + path.last() + "\\E.*");
        assertThat(sources.at(path).file().name()).as(path.toString()).isEqualTo(file);
        assertThat(sources.at(path).line()).as(path.toString()).isGreaterThanOrEqualTo(key.line());
    }

    /** The paths of names in a section, and of their attributes; a section that nothing is in has none. */
    private static Vector<AttributePath> written(ComposeApp app, String section) {
        return fields(app.document(), section)
                .toVector()
                .flatMap(named -> fields(named._2)
                        .keySet()
                        .toVector()
                        .map(attribute -> AttributePath.of(section, named._1, attribute))
                        .append(AttributePath.of(section, named._1)));
    }

    private static LinkedHashMap<String, Tree> fields(Tree.Fields tree, String name) {
        return tree.values().get(name).fold(LinkedHashMap::empty, LoadLaws::fields);
    }

    private static LinkedHashMap<String, Tree> fields(Tree tree) {
        return tree instanceof Tree.Fields fields ? fields.values() : LinkedHashMap.empty();
    }

    private static Tree.Fields section(ComposeApp app, java.util.function.Predicate<String> kept) {
        return new Tree.Fields(app.document().values().filterKeys(kept));
    }

    private static byte[] bytes(ComposeApp app, Tree.Fields document) {
        return app.format().render(sink -> sink.tree(document)).getBytes(StandardCharsets.UTF_8);
    }

    private static String printed(ComposeSource source) {
        return Format.YAML.render(ConfigWriter.yaml(loaded(source).project()));
    }

    private static LoadedProject loaded(ComposeSource source) {
        return Stowage.load(source).getOrElseThrow(problems -> new AssertionError(problems));
    }
}
