package dev.stowage.load.schema;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Plain;
import dev.stowage.problem.Checked;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The walk of a document along its shape. */
final class ShapeCheck {
    private ShapeCheck() {}

    static Checked<Node.Fields> document(Shape shape, Node.Fields document) {
        return shape.mapping()
                .map(mapping -> fields(mapping, AttributePath.ROOT, document.span(), document))
                .getOrElse(() -> Checked.of(document));
    }

    /** {@code owner} is where the part is named: its key, or itself when it is an item. */
    private static Checked<Node> part(Shape shape, AttributePath at, Span owner, Node part) {
        if (part instanceof Node.Bad) {
            return Checked.of(part);
        }
        return shape.takes(Kind.of(part))
                ? part.fold(
                        Checked::<Node>of,
                        scalar -> scalar(shape, at, scalar),
                        items -> items(shape, at, items),
                        map -> map(shape, at, owner, map))
                : wrong(part, ShapeProblems.wrongKind(shape, at, part));
    }

    private static Checked<Node> wrong(Node part, dev.stowage.problem.Problem problem) {
        return Checked.of(new Node.Bad(part.span()), problem);
    }

    private static Checked<Node> scalar(Shape shape, AttributePath at, Node.Scalar scalar) {
        if (scalar instanceof Node.Text text) {
            return text(shape, at, text);
        }
        if (scalar instanceof Node.Decimal decimal && !Double.isFinite(decimal.value())) {
            return wrong(scalar, ShapeProblems.infinite(at, scalar));
        }
        return number(scalar)
                .flatMap(number -> shape.range().filter(range -> isOutside(range, number)))
                .map(range -> wrong(scalar, ShapeProblems.outside(range, at, scalar)))
                .getOrElse(() -> Checked.of(scalar));
    }

    private static Checked<Node> text(Shape shape, AttributePath at, Node.Text text) {
        if (!shape.words().isEmpty() && !shape.words().contains(text.value())) {
            return wrong(text, ShapeProblems.unknownWord(shape.words(), at, text));
        }
        return shape.form()
                .filter(form -> !form.fits(text.value()))
                .map(form -> wrong(text, ShapeProblems.malformed(form, at, text)))
                .getOrElse(() -> Checked.of(text));
    }

    private static Option<BigDecimal> number(Node.Scalar scalar) {
        if (scalar instanceof Node.Whole whole) {
            return Option.some(new BigDecimal(whole.value()));
        }
        return scalar instanceof Node.Decimal decimal && Double.isFinite(decimal.value())
                ? Option.some(new BigDecimal(decimal.value()))
                : Option.none();
    }

    private static boolean isOutside(Shape.Range range, BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(range.least())) < 0
                || number.compareTo(BigDecimal.valueOf(range.largest())) > 0;
    }

    private static Checked<Node> items(Shape shape, AttributePath at, Node.Items list) {
        return shape.list().map(expected -> items(expected, at, list)).getOrElse(() -> Checked.of(list));
    }

    private static Checked<Node> items(Shape.ListShape expected, AttributePath at, Node.Items list) {
        return Checked.traverse(list.values().zipWithIndex(), item -> item(expected, at.index(item._2), item._1))
                .flatMap(items -> expected.distinct() ? distinct(at, items) : Checked.of(items))
                .map(list::withValues);
    }

    private static Checked<Node> item(Shape.ListShape expected, AttributePath at, Node item) {
        return part(expected.item(), at, item.span(), item);
    }

    private static Checked<Vector<Node>> distinct(AttributePath at, Vector<Node> items) {
        Map<Tree, Node> seen = new HashMap<>();
        return Checked.traverse(items.zipWithIndex(), item -> once(seen, at.index(item._2), item._1));
    }

    private static Checked<Node> once(Map<Tree, Node> seen, AttributePath at, Node item) {
        Node first = item instanceof Node.Bad ? null : seen.putIfAbsent(Plain.of(item), item);
        return first == null ? Checked.of(item) : wrong(item, ShapeProblems.repeated(at, first, item));
    }

    private static Checked<Node> map(Shape shape, AttributePath at, Span owner, Node.Fields map) {
        return shape.mapping()
                .map(expected -> fields(expected, at, owner, map).<Node>map(checked -> checked))
                .getOrElse(() -> Checked.of(map));
    }

    private static Checked<Node.Fields> fields(MappingShape expected, AttributePath at, Span owner, Node.Fields map) {
        return Checked.traverse(map.entries(), entry -> entry(expected, at, entry))
                .map(entries -> Node.Fields.of(entries, map.span()))
                .flatMap(checked -> complete(expected, at, owner, checked));
    }

    private static Checked<Node.Entry> entry(MappingShape expected, AttributePath at, Node.Entry entry) {
        if (expected.refuses(entry.key()) && !(entry.value() instanceof Node.Bad)) {
            return Checked.of(
                    entry.withValue(new Node.Bad(entry.value().span())), ShapeProblems.unknown(expected, at, entry));
        }
        return expected.at(entry.key())
                .map(shape -> part(shape, at.key(entry.key()), entry.keySpan(), entry.value()))
                .getOrElse(() -> Checked.of(entry.value()))
                .map(entry::withValue);
    }

    /** What is missing is put in as a bad part, so that later steps do not miss it again. */
    private static Checked<Node.Fields> complete(MappingShape expected, AttributePath at, Span owner, Node.Fields map) {
        Checked<Node.Fields> complete = Checked.of(map);
        for (String name : expected.needed().reject(map::has)) {
            complete = new Checked<>(
                    complete.value().with(new Node.Entry(name, owner, new Node.Bad(owner))),
                    complete.problems().append(ShapeProblems.missing(at, owner, name)));
        }
        boolean lacksAll = !expected.oneOf().isEmpty() && !expected.oneOf().exists(map::has);
        return lacksAll
                ? complete.with(
                        ShapeProblems.missing(at, owner, expected.oneOf().mkString(" or ")))
                : complete;
    }
}
