package dev.stowage.load.canonical;

import dev.stowage.load.yaml.Kinds;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Rewrite;
import dev.stowage.load.yaml.ScalarText;
import dev.stowage.load.yaml.Unwritten;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * The short forms that need no reading: a text that stands for one attribute of a mapping, a list that stands for keys.
 * What is of another kind is left to the schema.
 */
final class Spelled {
    private Spelled() {}

    /** A text stands for this attribute of a mapping. */
    static Rewrite.Rule attribute(String key) {
        return (at, part) -> Checked.of(attribute(key, part));
    }

    private static Node attribute(String key, Node part) {
        return part instanceof Node.Text text ? Unwritten.mapping(text.span(), Unwritten.entry(key, text)) : part;
    }

    static Checked<Node> text(AttributePath at, Node part) {
        return Checked.of(ScalarText.inPlaceOf(part));
    }

    static Checked<Node> oneOrMore(AttributePath at, Node part) {
        return Checked.of(list(part));
    }

    private static Node list(Node part) {
        return part instanceof Node.Text text ? new Node.Items(Vector.of(text), text.span()) : part;
    }

    /** Servers that are null or empty, as an unset variable leaves them, are none. */
    static Checked<Node> servers(AttributePath at, Node part) {
        return Checked.of(
                list(part) instanceof Node.Items all
                        ? all.withValues(all.values().reject(Spelled::isBlank))
                        : part);
    }

    private static boolean isBlank(Node item) {
        return item instanceof Node.Null
                || (item instanceof Node.Text text && text.value().isEmpty());
    }

    static Checked<Node> envFiles(AttributePath at, Node part) {
        return Checked.of(
                list(part) instanceof Node.Items all
                        ? all.withValues(all.values().map(Spelled::envFile))
                        : part);
    }

    private static Node envFile(Node item) {
        return attribute("path", item) instanceof Node.Fields map
                ? Unwritten.withDefault(map, "required", new Node.Bool(true, map.span()))
                : item;
    }

    static Checked<Node> keys(AttributePath at, Node part) {
        return keyed(at, part, Node.Null::new);
    }

    static Checked<Node> dependencies(AttributePath at, Node part) {
        return keyed(at, part, Unwritten::mapping)
                .map(map -> map instanceof Node.Fields fields ? fields.mapValues(Spelled::dependency) : map);
    }

    private static Node dependency(Node.Entry service) {
        return service.value() instanceof Node.Fields map ? Unwritten.dependency(map) : service.value();
    }

    static Checked<Node> allGpus(AttributePath at, Node part) {
        return Checked.of(
                part instanceof Node.Text text
                        ? new Node.Items(
                                Vector.of(Unwritten.mapping(
                                        text.span(), Unwritten.entry("count", new Node.Text("all", text.span())))),
                                text.span())
                        : part);
    }

    /** An item that is bad leaves the names beside it what they are; a date, which the schema takes for text, is none. */
    private static Checked<Node> keyed(AttributePath at, Node part, Function<Span, Node> value) {
        return part instanceof Node.Items list && list.values().forAll(Spelled::isNameOrTold)
                ? new Checked<>(
                        Node.Fields.of(list.values().flatMap(Kinds::text).map(name -> key(name, value)), part.span()),
                        list.values().zipWithIndex().flatMap(item -> date(at.index(item._2), item._1)))
                : Checked.of(part);
    }

    private static boolean isNameOrTold(Node item) {
        return item instanceof Node.Text || item instanceof Node.Bad || item instanceof Node.Timestamp;
    }

    private static Option<Problem> date(AttributePath at, Node item) {
        return Option.when(
                item instanceof Node.Timestamp,
                () -> Problem.at(item.span(), ComposeProblem.WRONG_TYPE, at + " must be a string, not a timestamp")
                        .path(at)
                        .hint("put it in quotes")
                        .build());
    }

    private static Node.Entry key(Node.Text name, Function<Span, Node> value) {
        return new Node.Entry(name.value(), name.span(), value.apply(name.span()));
    }
}
