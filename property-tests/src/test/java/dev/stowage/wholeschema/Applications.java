package dev.stowage.wholeschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.value.Tree;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Applications over the whole schema: Compose files with the files they refer to, and variables. */
public final class Applications {
    private static final Path SCHEMA = Path.of(
            System.getProperty("stowage.root", ".."), "core/src/test/resources/schema/compose-spec.schema.json");
    private static final String SHARED = "shared";

    private static final Vector<String> ASSIGNMENTS = Vector.of(
            "TAG=dotenv",
            "C='x y'",
            "export D=3",
            "PORT=${TAG}1",
            "# remark",
            "N: 4",
            "TAG",
            "NONE",
            "",
            "E=\"a\\nb\"",
            "F=x # remark",
            "G= # kept",
            "H='a\nb'",
            "I=$$x",
            "J=${NONE:-${TAG}}",
            "a.b=1",
            "A=",
            "COMPOSE_PROFILES=two");

    private final SchemaTrees main;
    private final SchemaTrees parts;

    private Applications(JsonNode schema) {
        this.main = new SchemaTrees(schema, Vector.empty());
        this.parts = new SchemaTrees(schema, Vector.of("include", "jobs", "name", "models", "secrets", "configs"));
    }

    /** Those of the schema that comes with the tests of core. */
    public static Applications ofSchema() {
        try {
            return new Applications(new ObjectMapper().readTree(SCHEMA.toFile()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Arbitrary<Application> all() {
        return Combinators.combine(
                        document().list().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of(Notation.class),
                        others(),
                        Arbitraries.of(Application.Finding.class),
                        variables(),
                        Arbitraries.of("one", "*", "two").list().ofMaxSize(2))
                .as((documents, notation, others, finding, variables, profiles) -> new Application(
                        Vector.ofAll(documents), notation, others, finding, variables, Vector.ofAll(profiles)));
    }

    /** A document of which two services sometimes share a part. */
    private Arbitrary<Tree> document() {
        return Combinators.combine(
                        main.all(),
                        main.service(),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(Vector.<Tree>empty())),
                                Tuple.of(1, Arbitraries.just(Vector.of(alias()))),
                                Tuple.of(1, Arbitraries.just(Vector.of((Tree) new Tree.Items(Vector.of(alias())))))))
                .as((document, shared, merged) ->
                        merged.isEmpty() ? document : sharing(document, shared, merged.head()));
    }

    private static Tree alias() {
        return Notation.tagged("*" + SHARED, Tree.NOTHING);
    }

    private static Tree sharing(Tree document, Tree shared, Tree merged) {
        LinkedHashMap<String, Tree> elements = ((Tree.Fields) document).values();
        return new Tree.Fields(LinkedHashMap.of("x-shared", Notation.tagged("&" + SHARED, shared))
                .merge(elements.map((name, element) ->
                        io.vavr.Tuple.of(name, name.equals("services") ? merging(element, merged) : element))));
    }

    private static Tree merging(Tree services, Tree merged) {
        return services instanceof Tree.Fields fields
                ? new Tree.Fields(fields.values()
                        .map((name, service) -> io.vavr.Tuple.of(
                                name, Vector.of("web", "api").contains(name) ? merged(service, merged) : service)))
                : services;
    }

    private static Tree merged(Tree service, Tree merged) {
        return service instanceof Tree.Fields fields
                ? new Tree.Fields(LinkedHashMap.of("<<", merged).merge(fields.values()))
                : service;
    }

    private Arbitrary<Map<String, String>> others() {
        Arbitrary<String> part = parts.all().map(Notation.BLOCK::text);
        return Combinators.combine(part, part, part, assignments(), assignments(), assignments())
                .as((included, below, extended, env, service, include) -> HashMap.of(
                        "part.yaml", included,
                        "sub/part.yaml", below,
                        "base.yaml", extended,
                        ".env", env,
                        "web.env", service,
                        "part.env", include));
    }

    private static Arbitrary<String> assignments() {
        return Arbitraries.of(ASSIGNMENTS.asJava())
                .list()
                .ofMaxSize(4)
                .map(lines -> Vector.ofAll(lines).map(line -> line + "\n").mkString());
    }

    /** Without COMPOSE_DISABLE_ENV_FILE: the reference asks its process for it. */
    private static Arbitrary<Map<String, String>> variables() {
        return Combinators.combine(
                        Arbitraries.of("", "1", "a b"),
                        maybe("COMPOSE_PROFILES", "one", "one, two", ""),
                        maybe("COMPOSE_PROJECT_NAME", "shop", "a-1", ""))
                .as((tag, profiles, project) ->
                        HashMap.of("TAG", tag, "PORT", "7000").merge(profiles).merge(project));
    }

    /** A variable that mostly is not there. */
    private static Arbitrary<Map<String, String>> maybe(String name, String... values) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(HashMap.<String, String>empty())),
                Tuple.of(1, Arbitraries.of(values).map(value -> HashMap.of(name, value))));
    }
}
