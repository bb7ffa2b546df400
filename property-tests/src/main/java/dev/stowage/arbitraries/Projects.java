package dev.stowage.arbitraries;

import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Whole applications that a converter takes without an error, at least while nothing is known of AWS.
 *
 * @param apps one to four services, with all that they use
 * @param services services that fit into any of these applications: they use no name of it
 */
public record Projects(Arbitrary<ComposeApp> apps, Arbitrary<Tree.Fields> services) {
    private static final int MOST_SERVICES = 4;

    /** Those that the dialect {@code modern} takes. */
    public static Projects modern() {
        return of(Vocabulary.MODERN);
    }

    /** Those that the dialect {@code docker-ecs} takes. */
    public static Projects dockerEcs() {
        return of(Vocabulary.DOCKER_ECS);
    }

    private static Projects of(Vocabulary vocabulary) {
        return new Projects(
                Combinators.combine(sections(vocabulary), services(vocabulary), vocabulary.keys(), caller())
                        .as(Projects::app),
                Services.service(vocabulary).map(Projects::lonely));
    }

    /** The same with each service changed, for converters that ask more of services. */
    public Projects withEachService(UnaryOperator<Tree.Fields> change) {
        return new Projects(apps.map(app -> app.withEachService(change)), services.map(change));
    }

    private static Tree.Fields lonely(Vector<Part> parts) {
        Part.Scope nothing = new Part.Scope(
                MOST_SERVICES, Vector.empty(), Vector.empty(), Vector.empty(), Vector.empty(), Vector.empty());
        return KeyParts.anywhere(new TaskShapes(LinkedHashMap.empty()).fitted(Part.written(parts, nothing)));
    }

    private record Sections(Tree.Fields networks, Tree.Fields volumes, Tree.Fields secrets, Tree.Fields configs) {}

    private record Named(String project, List<String> names, List<Vector<Part>> services) {}

    private record Caller(LinkedHashMap<String, String> variables, Vector<String> profiles, Format format) {}

    private static Arbitrary<Sections> sections(Vocabulary vocabulary) {
        return Combinators.combine(
                        TopLevel.networks(),
                        TopLevel.section(TopLevel::volume),
                        TopLevel.section(vocabulary.secret()),
                        TopLevel.section(TopLevel::config))
                .as(Sections::new);
    }

    private static Arbitrary<Named> services(Vocabulary vocabulary) {
        return Combinators.combine(
                        vocabulary.project(),
                        Names.distinctHosts(1, MOST_SERVICES),
                        Services.service(vocabulary).list().ofSize(MOST_SERVICES))
                .as(Named::new);
    }

    private static Arbitrary<Caller> caller() {
        Arbitrary<LinkedHashMap<String, String>> variables = Combinators.combine(Names.variable(), Texts.any())
                .as(Tuple::of)
                .list()
                .ofMaxSize(2)
                .map(LinkedHashMap::ofEntries);
        return Combinators.combine(
                        variables,
                        Arbitraries.of("debug", "test")
                                .list()
                                .uniqueElements()
                                .ofMaxSize(2)
                                .map(Vector::ofAll),
                        Arbitraries.of(Format.YAML, Format.JSON, Format.COMPACT_JSON))
                .as(Caller::new);
    }

    private static ComposeApp app(Sections sections, Named named, Vector<Part> keys, Caller caller) {
        Part.Scope process = new Part.Scope(
                0,
                names(sections.networks()),
                names(sections.volumes()),
                names(sections.secrets()),
                names(sections.configs()),
                Vector.empty());
        Tree.Fields document = Trees.fields(
                Tuple.of("name", Tree.text(named.project())),
                Tuple.of(
                        "services",
                        Services.section(Vector.ofAll(named.names()), Vector.ofAll(named.services()), process)),
                Tuple.of("networks", sections.networks()),
                Tuple.of("volumes", sections.volumes()),
                Tuple.of("secrets", sections.secrets()),
                Tuple.of("configs", sections.configs()));
        ComposeApp app = new ComposeApp(
                document,
                files(process.secrets()),
                caller.variables().merge(secretVariables(process.secrets())),
                caller.profiles(),
                caller.format());
        return KeyParts.added(Part.written(keys, process), app);
    }

    private static Vector<String> names(Tree.Fields section) {
        return section.values().keySet().toVector();
    }

    private static LinkedHashMap<String, byte[]> files(Vector<String> secrets) {
        return LinkedHashMap.ofEntries(
                        secrets.map(name -> Tuple.of(TopLevel.secretFile(name), ComposeApp.utf8(ComposeApp.SECRET))))
                .put("one.env", ComposeApp.utf8("ONE=1\nQUOTED='a b'\n"))
                .put("two.env", ComposeApp.utf8("# two\nTWO=${ONE:-none}\nONE=2\n"));
    }

    private static LinkedHashMap<String, String> secretVariables(Vector<String> secrets) {
        return LinkedHashMap.ofEntries(secrets.map(name -> Tuple.of(TopLevel.secretVariable(name), ComposeApp.SECRET)));
    }
}
