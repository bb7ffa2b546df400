package dev.stowage.load.decode;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.ComposeProblem;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Addresses by host name (Compose Specification, {@code extra_hosts}). */
final class Hosts {
    private static final String EXAMPLE = "write host=address, for example somehost=162.242.195.82";

    private Hosts() {}

    /** The addresses of each host, those of a repeated host together. */
    static Either<Complaint, LinkedHashMap<String, Vector<String>>> of(Node node) {
        return entries(node).flatMap(Hosts::collected);
    }

    private static Either<Complaint, Vector<Tuple2<String, Vector<String>>>> entries(Node node) {
        if (node instanceof Node.Fields fields) {
            return Vector.ofAll(fields.entries())
                    .map(Node.Entry::value)
                    .find(Node.Timestamp.class::isInstance)
                    .map(time -> Complaint.<Vector<Tuple2<String, Vector<String>>>>wrongKind("a string", time))
                    .getOrElse(() -> Either.right(Vector.ofAll(fields.entries())
                            .map(entry -> Tuple.of(entry.key(), addresses(entry.value())))));
        }
        if (node instanceof Node.Items items) {
            return Either.sequenceRight(items.values().map(Hosts::entry)).map(Vector::ofAll);
        }
        return Complaint.wrongKind("a mapping or a list", node);
    }

    private static Vector<String> addresses(Node node) {
        return node instanceof Node.Null ? Vector.of("") : Assignments.values(node);
    }

    private static Either<Complaint, Tuple2<String, Vector<String>>> entry(Node item) {
        return Scalars.text(item)
                .flatMap(text -> separator(text)
                        .map(at -> Tuple.of(
                                text.substring(0, at),
                                Vector.of(text.substring(at + 1).split(",", -1))))
                        .toEither(() ->
                                malformed("has a host without an address", text).about(item)));
    }

    private static Option<Integer> separator(String text) {
        int sign = text.indexOf('=');
        int at = sign < 0 ? text.indexOf(':') : sign;
        return Option.when(at >= 0, at);
    }

    private static Either<Complaint, LinkedHashMap<String, Vector<String>>> collected(
            Vector<Tuple2<String, Vector<String>>> entries) {
        LinkedHashMap<String, Vector<String>> hosts = LinkedHashMap.empty();
        for (Tuple2<String, Vector<String>> entry : entries) {
            if (entry._1.isEmpty() || entry._1.indexOf(':') >= 0 || entry._1.indexOf('=') >= 0) {
                return Either.left(malformed("has no valid host name", entry._1));
            }
            hosts = hosts.put(entry._1, entry._2.map(Hosts::withoutBrackets), Vector::appendAll);
        }
        return Either.right(hosts);
    }

    private static String withoutBrackets(String address) {
        return address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
    }

    private static Complaint malformed(String sentence, String value) {
        return Complaint.of(ComposeProblem.HOST_SYNTAX, sentence, value, EXAMPLE);
    }
}
