package dev.stowage.load.merge;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.ScalarText;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.Comparator;

/**
 * The order in which <i>compose-go 1.0.8</i> left the ports, mounts and secrets of a service that was laid over another
 * one: it merged these lists as mappings, and sorted them by their keys. A list with nothing below it stayed as written.
 *
 * @param base what the document was laid over
 * @param written the document, before its services got what they extend
 * @param extended the document with it
 */
public record SortedLists(Node.Fields base, Node.Fields written, Node.Fields extended) {
    private static final String SERVICES = "services";
    private static final Comparator<Node> BY_TARGET = Comparator.comparing(item -> text(item, "target"));
    private static final Comparator<Node> BY_SOURCE = Comparator.comparing(item -> text(item, "source"));
    private static final Comparator<Node> BY_PORT = Comparator.<Node, BigInteger>comparing(
                    item -> number(item, "target"))
            .thenComparing(item -> number(item, "published"))
            .thenComparing(item -> text(item, "host_ip"))
            .thenComparing(item -> text(item, "protocol"));

    /** What came of merging, with those lists in that order. */
    public Node.Fields in(Node.Fields merged) {
        return merged.mapValues(section ->
                section.key().equals(SERVICES) && section.value() instanceof Node.Fields services
                        ? services.mapValues(service -> service.value() instanceof Node.Fields parts
                                ? parts.mapValues(part -> sorted(service.key(), part))
                                : service.value())
                        : section.value());
    }

    private Node sorted(String service, Node.Entry part) {
        return switch (part.key()) {
            case "ports" -> sorted(service, part, BY_PORT);
            case "volumes" -> sorted(service, part, BY_TARGET);
            case "secrets" -> sorted(service, part, BY_SOURCE);
            default -> part.value();
        };
    }

    private Node sorted(String service, Node.Entry part, Comparator<Node> order) {
        return part.value() instanceof Node.Items list && isOverAnother(service, part.key())
                ? list.withValues(list.values().sorted(order))
                : part.value();
    }

    private boolean isOverAnother(String service, String list) {
        Vector<Node> own = items(written, service, list);
        return items(extended, service, list).size() > own.size()
                || (part(written, service).size() > 0
                        && items(base, service, list).nonEmpty());
    }

    private static Vector<Node> items(Node.Fields document, String service, String list) {
        return part(document, service).get(list).toVector().flatMap(SortedLists::items);
    }

    private static Vector<Node> items(Node node) {
        return node instanceof Node.Items list ? list.values() : Vector.empty();
    }

    private static Node.Fields part(Node.Fields document, String service) {
        return fields(fields(document, SERVICES), service);
    }

    private static Node.Fields fields(Node.Fields of, String key) {
        return of.get(key)
                .filter(Node.Fields.class::isInstance)
                .map(Node.Fields.class::cast)
                .getOrElse(() -> Node.Fields.of(Vector.empty(), of.span()));
    }

    private static String text(Node item, String key) {
        return item instanceof Node.Fields fields && fields.get(key).getOrElse(item) instanceof Node.Scalar scalar
                ? ScalarText.of(scalar)
                : "";
    }

    /** What is no number, such as a range, was none there either. */
    private static BigInteger number(Node item, String key) {
        String text = text(item, key);
        return text.matches("\\d+") ? new BigInteger(text) : BigInteger.ZERO;
    }
}
