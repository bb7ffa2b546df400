package dev.stowage.load.schema;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Series;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The walk of a document along its shape. */
final class ShapeCheck {
    private static final Node.Scalars<Option<BigDecimal>> NUMBERS = new Node.Scalars<>(
            nothing -> Option.none(),
            bool -> Option.none(),
            whole -> Option.some(new BigDecimal(whole.value())),
            decimal -> Option.when(Double.isFinite(decimal.value()), () -> new BigDecimal(decimal.value())),
            text -> Option.none(),
            time -> Option.none());

    private final List<Problem> problems = new ArrayList<>();

    private ShapeCheck() {}

    static Checked<Node.Fields> document(Shape shape, Node.Fields document) {
        if (document.has("apiVersion") && document.has("kind")) {
            return Checked.of(
                    document.mapValues(entry -> new Node.Bad(entry.value().span())),
                    ShapeProblems.otherFormat(document));
        }
        ShapeCheck run = new ShapeCheck();
        Node.Fields done = run.map(shape, AttributePath.ROOT, document.span(), document);
        return new Checked<>(done, Vector.ofAll(run.problems));
    }

    /** {@code owner} is where the part is named: its key, or itself when it is an item. */
    private Node part(Shape shape, AttributePath at, Span owner, Node part) {
        if (part instanceof Node.Bad) {
            return part;
        }
        return shape.takes(Kind.of(part))
                ? part.fold(
                        bad -> bad,
                        scalar -> scalar(shape, at, scalar),
                        items -> items(shape, at, items),
                        map -> map(shape, at, owner, map))
                : wrong(part, new WrongKind(shape, at, part).problem());
    }

    private Node wrong(Node part, Problem problem) {
        problems.add(problem);
        return new Node.Bad(part.span());
    }

    private Node scalar(Shape shape, AttributePath at, Node.Scalar scalar) {
        if (scalar instanceof Node.Text text) {
            return text(shape, at, text);
        }
        if (scalar instanceof Node.Decimal decimal && !Double.isFinite(decimal.value())) {
            return wrong(scalar, ShapeProblems.infinite(at, scalar));
        }
        return scalar.fold(NUMBERS)
                .flatMap(number -> shape.range().filter(range -> isOutside(range, number)))
                .map(range -> wrong(scalar, ShapeProblems.outside(range, at, scalar)))
                .getOrElse(scalar);
    }

    private Node text(Shape shape, AttributePath at, Node.Text text) {
        if (!shape.words().isEmpty() && !shape.words().contains(text.value())) {
            return wrong(text, ShapeProblems.unknownWord(shape.words(), at, text));
        }
        return shape.form()
                .filter(form -> !form.fits(text.value()))
                .map(form -> wrong(text, ShapeProblems.malformed(form, at, text)))
                .getOrElse(text);
    }

    private static boolean isOutside(Shape.Range range, BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(range.least())) < 0
                || number.compareTo(BigDecimal.valueOf(range.largest())) > 0;
    }

    private Node items(Shape shape, AttributePath at, Node.Items list) {
        return shape.list().map(expected -> items(expected, at, list)).getOrElse(list);
    }

    private Node.Items items(Shape.ListShape expected, AttributePath at, Node.Items list) {
        Node.Items checked = list.mapValues((index, item) -> part(expected.item(), at.index(index), item.span(), item));
        return expected.distinct() ? distinct(at, checked) : checked;
    }

    private Node.Items distinct(AttributePath at, Node.Items list) {
        SeenItems seen = new SeenItems();
        return list.mapValues((index, item) -> seen.first(item)
                .map(first -> wrong(item, ShapeProblems.repeated(at.index(index), first, item)))
                .getOrElse(item));
    }

    private Node.Fields map(Shape shape, AttributePath at, Span owner, Node.Fields map) {
        return shape.mapping()
                .map(expected -> complete(
                        expected,
                        at,
                        owner,
                        withoutOutdented(expected, at, map).mapValues(entry -> entry(expected, at, map, entry))))
                .getOrElse(map);
    }

    private Node.Fields withoutOutdented(MappingShape expected, AttributePath at, Node.Fields map) {
        Vector<Outdented> found = Outdented.in(expected, map);
        found.forEach(each -> problems.add(each.problem(at)));
        return found.isEmpty()
                ? map
                : map.mapValues(entry -> found.exists(each -> each.has(entry))
                        ? new Node.Bad(entry.value().span())
                        : entry.value());
    }

    private Node entry(MappingShape expected, AttributePath at, Node.Fields map, Node.Entry entry) {
        Option<Shape> shape = expected.at(entry.key());
        if (shape.isEmpty() && expected.refuses(entry.key()) && !(entry.value() instanceof Node.Bad)) {
            return wrong(entry.value(), ShapeProblems.unknown(expected, at, map, entry));
        }
        return shape.map(known -> part(known, at.key(entry.key()), entry.keySpan(), entry.value()))
                .getOrElse(() -> finite(at.key(entry.key()), entry.value()));
    }

    /** JSON, which a project can be written as, has no infinite numbers. */
    private Node finite(AttributePath at, Node part) {
        return part.fold(
                bad -> bad,
                scalar -> scalar instanceof Node.Decimal decimal && !Double.isFinite(decimal.value())
                        ? wrong(scalar, ShapeProblems.infinite(at, scalar))
                        : scalar,
                items -> items.mapValues((index, item) -> finite(at.index(index), item)),
                map -> map.mapValues(entry -> finite(at.key(entry.key()), entry.value())));
    }

    /** What is missing is put in as a bad part, so that later steps do not miss it again. */
    private Node.Fields complete(MappingShape expected, AttributePath at, Span owner, Node.Fields map) {
        Node.Fields complete = map;
        for (String name : expected.needed().reject(map::has)) {
            if (!isMisspelled(expected, map, name)) {
                problems.add(ShapeProblems.missing(at, owner, name, expected.at(name)));
            }
            complete = complete.with(new Node.Entry(name, owner, new Node.Bad(owner)));
        }
        if (!expected.oneOf().isEmpty() && !expected.oneOf().exists(map::has)) {
            problems.add(ShapeProblems.missing(at, owner, Series.or(expected.oneOf()), Option.none()));
        }
        return complete;
    }

    /** Or it has one entry, which it does not take: it may be meant as one text. */
    private static boolean isMisspelled(MappingShape expected, Node.Fields map, String name) {
        Vector<Node.Entry> entries = Vector.ofAll(map.entries());
        Vector<Node.Entry> refused = entries.filter(entry -> expected.refuses(entry.key()));
        return refused.exists(entry -> NearestName.means(entry.key(), name))
                || (refused.size() == 1 && entries.forAll(entry -> entry.value() instanceof Node.Bad));
    }
}
