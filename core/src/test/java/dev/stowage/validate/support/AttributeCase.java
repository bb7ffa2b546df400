package dev.stowage.validate.support;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Plain;
import dev.stowage.load.yaml.Yaml;
import dev.stowage.source.Limits;
import dev.stowage.value.Dialect;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A project with and without an attribute, and what becomes of it where the table of attributes leaves that open. */
record AttributeCase(String attribute, Node.Fields keys) {
    private static final Path CASES =
            Path.of(System.getProperty("stowage.root", ".."), "core/src/test/resources/cases/attributes");
    private static final Vector<Attribute> ROWS = Explanation.ofAll().attributes();

    static Vector<AttributeCase> all() {
        try (Stream<Path> files = Files.list(CASES)) {
            return Vector.ofAll(files.filter(file -> file.toString().endsWith(".yaml"))
                            .sorted())
                    .flatMap(AttributeCase::in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector<AttributeCase> in(Path file) {
        return fields(root(file))
                .flatMap(entry -> ((Node.Items) entry.value())
                        .values()
                        .map(keys -> new AttributeCase(entry.key(), (Node.Fields) keys)));
    }

    private static Node root(Path file) {
        try {
            return Yaml.parse(file.toString(), Files.readAllBytes(file), Limits.defaults())
                    .value()
                    .head()
                    .root();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector<Node.Entry> fields(Node node) {
        return Vector.ofAll(((Node.Fields) node).entries());
    }

    /** A part of the case as the text of a Compose file; an empty mapping when it is not there. */
    String text(String key) {
        return keys.get(key).map(node -> rendered(node, Format.YAML)).getOrElse("{}");
    }

    /** What the case writes, as data. */
    Tree written() {
        return keys.get("write").map(Plain::of).getOrElse(Tree.NOTHING);
    }

    private static String rendered(Node node, Format format) {
        return format.render(sink -> sink.tree(Plain.of(node)));
    }

    /** The row that decides the attribute: its own, or that of something around it. */
    Attribute row() {
        return row(attribute);
    }

    static Attribute row(String attribute) {
        return ROWS.filter(row -> (attribute + ".").startsWith(row.pattern() + "."))
                .maxBy(row -> row.pattern().length())
                .getOrElseThrow(() -> new AssertionError("no row for " + attribute));
    }

    /** The dialects that the case is of. */
    Vector<Dialect> dialects() {
        return Vector.of(Dialect.values())
                .filter(dialect -> keys.get("only")
                        .forAll(only -> ((Node.Text) only).value().equals(dialect.word())));
    }

    /** What has to become of the attribute: what the row says, or, where it leaves that open, the case. */
    Answer expected(Dialect dialect) {
        return expected(row().outcome(dialect), dialect);
    }

    private Answer expected(Outcome outcome, Dialect dialect) {
        return switch (outcome.kind()) {
            case MAPPED -> saidOr(Answer.Kind.MAPPED, dialect);
            case ELSEWHERE -> saidOr(Answer.Kind.SILENT, dialect);
            case IGNORED -> saidOr(Answer.Kind.IGNORED, dialect);
            case REFUSED -> saidOr(Answer.Kind.REFUSED, dialect);
            case BY_PART, RULED ->
                said(dialect).getOrElseThrow(() -> new AssertionError(attribute + " says nothing of " + dialect));
            case BY_CAPACITY -> expected(on(outcome, dialect), dialect);
        };
    }

    /** What the outcome is on the machines that the project of the case has without the attribute. */
    Outcome on(Outcome outcome, Dialect dialect) {
        return outcome.byCapacity()
                .map(each -> Ending.of(text("given"), text("without"), dialect).isOnInstances()
                        ? each.onInstances()
                        : each.onFargate())
                .getOrElse(outcome);
    }

    /** The case may name another id, but no other end. */
    private Answer saidOr(Answer.Kind kind, Dialect dialect) {
        Answer answer = said(dialect).getOrElse(Answer.of(kind));
        if (answer.kind() != kind) {
            throw new AssertionError(attribute + " is " + kind + " in " + dialect);
        }
        return answer;
    }

    Option<Answer> said(Dialect dialect) {
        return keys.get(dialect.word()).map(node -> Answer.of(((Node.Text) node).value()));
    }

    @Override
    public String toString() {
        return attribute + " "
                + keys.get("write").map(node -> rendered(node, Format.JSON)).getOrElse("");
    }
}
