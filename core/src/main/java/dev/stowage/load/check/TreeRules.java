package dev.stowage.load.check;

import static dev.stowage.load.yaml.Owner.CONFIGS;
import static dev.stowage.load.yaml.Owner.SECRETS;
import static dev.stowage.load.yaml.Owner.SERVICES;
import static dev.stowage.load.yaml.Owner.VOLUMES;

import dev.stowage.load.yaml.Misspelled;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Rewrite;
import dev.stowage.load.yaml.Rows;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.PathTable;
import dev.stowage.value.IpLiteral;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Rules about single parts of the tree, by where the parts stand. A part that breaks one becomes bad. */
final class TreeRules {
    private static final Vector<String> ALLOWED_BESIDE_EXTERNAL = Vector.of("name", "external");
    private static final Vector<String> CONTENT_OF_SECRET = Vector.of("file", "environment");
    private static final Vector<String> CONTENT_OF_CONFIG = Vector.of("file", "environment", "content");

    private TreeRules() {}

    /** What is wrong with a part, if anything. */
    private interface Rule {
        Option<Problem.Builder> check(AttributePath at, Node part);
    }

    private interface MappingRule {
        Option<Problem.Builder> check(AttributePath at, Node.Fields part);
    }

    static final PathTable<Rewrite.Rule> TABLE = Rows.<Rule>none()
            .with(VOLUMES, mapping(TreeRules::external))
            .with(CONFIGS, mapping((at, config) -> content(at, config, CONTENT_OF_CONFIG)))
            .with(SECRETS, mapping((at, secret) -> content(at, secret, CONTENT_OF_SECRET)))
            .with(SERVICES, TreeRules::address, "ports.[].host_ip")
            .with(SERVICES, TreeRules::watchedPath, "develop.watch.[].path")
            .with(SERVICES, mapping(TreeRules::countOrIds), "deploy.resources.reservations.devices.[]", "gpus.[]")
            .<Rewrite.Rule>map(TreeRules::marking)
            .table();

    private static Rewrite.Rule marking(Rule rule) {
        return (at, part) -> rule.check(at, part)
                .map(problem -> Checked.<Node>of(
                        new Node.Bad(part.span()), problem.path(at).build()))
                .getOrElse(() -> Checked.of(part));
    }

    private static Rule mapping(MappingRule rule) {
        return (at, part) -> part instanceof Node.Fields map ? rule.check(at, map) : Option.none();
    }

    private static Option<Problem.Builder> external(AttributePath at, Node.Fields volume) {
        boolean external = volume.get("external").exists(node -> node instanceof Node.Bool bool && bool.value());
        return external
                ? Vector.ofAll(volume.entries())
                        .reject(entry ->
                                ComposePath.isExtension(entry.key()) || ALLOWED_BESIDE_EXTERNAL.contains(entry.key()))
                        .headOption()
                        .map(entry -> besideExternal(at, entry))
                : Option.none();
    }

    private static Problem.Builder besideExternal(AttributePath at, Node.Entry entry) {
        return Problem.at(
                        entry.keySpan(),
                        ComposeProblem.CONFLICTING_ATTRIBUTES,
                        at + " is external, which excludes " + entry.key())
                .hint("remove " + entry.key() + ", or external when the volume is to be created")
                .addEdit(Edit.remove(at.key(entry.key())));
    }

    private static Option<Problem.Builder> content(AttributePath at, Node.Fields part, Vector<String> ways) {
        Vector<Node.Entry> written = ways.flatMap(part::entry).reject(entry -> comesFromVariable(part, entry));
        if (written.size() > 1) {
            return Option.some(exclusive(at, written));
        }
        boolean elsewhere = part.has("driver") || part.has("external");
        return Option.when(
                written.isEmpty() && !elsewhere && !misspells(part, ways),
                () -> Problem.at(part.span(), ComposeProblem.NO_CONTENT, at + " has no content")
                        .hint("add one of " + ways.mkString(", ")));
    }

    /** A misspelled one is reported as an attribute that does not exist. */
    private static boolean misspells(Node.Fields part, Vector<String> ways) {
        return ways.exists(way -> Misspelled.isIn(part, way));
    }

    /** An included config whose variable is read already has both; the content then stands where the variable is named. */
    private static boolean comesFromVariable(Node.Fields part, Node.Entry entry) {
        return entry.key().equals("content")
                && part.get("environment")
                        .exists(name -> name.span().equals(entry.value().span()));
    }

    private static Problem.Builder exclusive(AttributePath at, Vector<Node.Entry> written) {
        String names = written.map(Node.Entry::key).mkString(" and ");
        return Problem.at(
                        written.get(1).keySpan(),
                        ComposeProblem.CONFLICTING_ATTRIBUTES,
                        at + " has " + names + ", which exclude each other")
                .hint("keep one of them");
    }

    private static Option<Problem.Builder> address(AttributePath at, Node part) {
        boolean wrong = part instanceof Node.Text text && !IpLiteral.matches(text.value());
        return Option.when(
                wrong,
                () -> Problem.at(part.span(), ComposeProblem.MALFORMED_VALUE, at + " is not an IP address")
                        .hint("write an address such as 127.0.0.1, names are not looked up"));
    }

    private static Option<Problem.Builder> watchedPath(AttributePath at, Node part) {
        boolean empty = part instanceof Node.Text text && text.value().isEmpty();
        return Option.when(
                empty,
                () -> Problem.at(part.span(), ComposeProblem.MALFORMED_VALUE, at + " is empty")
                        .hint("write the path to watch, for example ./src"));
    }

    private static Option<Problem.Builder> countOrIds(AttributePath at, Node.Fields request) {
        return request.entry("device_ids")
                .filter(ids -> request.has("count"))
                .map(ids -> Problem.at(
                                ids.keySpan(),
                                ComposeProblem.CONFLICTING_ATTRIBUTES,
                                at + " has count and device_ids, which exclude each other")
                        .hint("keep one of them"));
    }
}
