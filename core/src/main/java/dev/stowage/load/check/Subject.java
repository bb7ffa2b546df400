package dev.stowage.load.check;

import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.load.yaml.Kinds;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.NodeSources;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Vocabulary;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.Span;
import io.vavr.Lazy;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A project under examination: what it holds, where that stands, and what of it has a problem already. */
final class Subject {
    private static final Vector<ProblemId> NAMELESS =
            Vector.of(ComposeProblem.DUPLICATE_KEY, ComposeProblem.INVALID_NAME);

    private final Project project;
    private final Vector<Service> services;
    private final Vocabulary serviceNames;
    private final NodeSources sources;
    private final Set<AttributePath> failed;
    private final Set<AttributePath> incomplete;
    private final Lazy<Set<String>> misplaced = Lazy.of(this::misplaced);
    /** Each name that is used asks for its section, and the answer takes a look at all of the top level. */
    private final Map<String, Boolean> whole = new HashMap<>();

    private Subject(Project project, NodeSources sources, Set<AttributePath> failed, Set<AttributePath> incomplete) {
        this.project = project;
        this.services = project.services().values().toVector();
        this.serviceNames = Vocabulary.of(Names.services(project));
        this.sources = sources;
        this.failed = failed;
        this.incomplete = incomplete;
    }

    static Subject of(Checked<Node.Fields> tree, Checked<Project> decoded) {
        Set<AttributePath> failed = new HashSet<>();
        decoded.problems().flatMap(Problem::path).forEach(failed::add);
        return new Subject(decoded.value(), NodeSources.of(tree.value()), failed, incomplete(tree.problems()));
    }

    /** Where a key is repeated or is no name, or the whole section is there twice, a name is missing. */
    private static Set<AttributePath> incomplete(Vector<Problem> problems) {
        return problems.filter(problem -> NAMELESS.contains(problem.id()))
                .flatMap(Problem::path)
                .flatMap(path ->
                        path.parent().map(parent -> Vector.of(path, parent)).getOrElse(Vector.of(path)))
                .toJavaSet();
    }

    Project project() {
        return project;
    }

    /** What a rule about single services finds. */
    Vector<Problem> services(Function<Service, ? extends Iterable<Problem>> rule) {
        List<Problem> found = new ArrayList<>();
        services.forEach(service -> rule.apply(service).forEach(found::add));
        return Vector.ofAll(found);
    }

    /** Of all services, be they active or not. */
    Vocabulary serviceNames() {
        return serviceNames;
    }

    static AttributePath path(Service service) {
        return ComposePath.service(service.name());
    }

    /** Whether none of the attributes, and nothing that they stand in, has a problem already. */
    boolean sound(AttributePath... paths) {
        return Vector.of(paths).forAll(path -> !sources.isBad(path) && !hasFailed(path));
    }

    /** Whether all names of a section of the top level are known; those of a misspelled one are not. */
    boolean knowsAllOf(String section) {
        return whole.computeIfAbsent(section, this::isWhole);
    }

    private boolean isWhole(String section) {
        AttributePath path = AttributePath.of(section);
        return sound(path) && !incomplete.contains(path) && !misspells(AttributePath.ROOT, Vector.of(section));
    }

    /** Whether a name stands where it has no place: among the attributes of a service, indented too deep, or at the top. */
    boolean isMisplaced(String name) {
        return misplaced.get().contains(name);
    }

    private Set<String> misplaced() {
        return services.map(Subject::path)
                .append(AttributePath.ROOT)
                .flatMap(sources::find)
                .flatMap(Kinds::fields)
                .flatMap(mapping -> Vector.ofAll(mapping.entries()))
                .filter(entry -> entry.value() instanceof Node.Bad)
                .map(Node.Entry::key)
                .toJavaSet();
    }

    private boolean hasFailed(AttributePath path) {
        return failed.contains(path) || path.parent().exists(this::hasFailed);
    }

    /** Whether the attribute is written, be it empty. */
    boolean has(AttributePath path) {
        return sources.find(path).isDefined();
    }

    /** Whether an attribute that does not exist stands here and may be meant as one of these. */
    boolean misspells(AttributePath owner, Vector<String> attributes) {
        return sources.find(owner)
                .flatMap(Kinds::fields)
                .exists(mapping -> Vector.ofAll(mapping.entries())
                        .exists(entry -> entry.value() instanceof Node.Bad
                                && attributes.exists(name -> NearestName.means(entry.key(), name))));
    }

    /** The mappings of a list with their paths. */
    Vector<Tuple2<AttributePath, Node.Fields>> mappings(AttributePath list) {
        Vector<Tuple2<AttributePath, Node>> items = items(list);
        return items.isEmpty()
                ? Vector.empty()
                : items.filter(item -> item._2 instanceof Node.Fields).map(item -> item.map2(Node.Fields.class::cast));
    }

    /** The items of a list with their paths. */
    Vector<Tuple2<AttributePath, Node>> items(AttributePath list) {
        return sources.find(list)
                .filter(Node.Items.class::isInstance)
                .map(node ->
                        ((Node.Items) node).values().zipWithIndex((item, at) -> new Tuple2<>(list.index(at), item)))
                .getOrElse(Vector.empty());
    }

    /** The same for an attribute that may be a single value instead of a list. */
    Vector<Tuple2<AttributePath, Node>> oneOrMore(AttributePath attribute) {
        return sources.find(attribute)
                .filter(Node.Scalar.class::isInstance)
                .map(node -> Vector.of(new Tuple2<>(attribute, node)))
                .getOrElse(() -> items(attribute));
    }

    /** The text of an attribute of a mapping. */
    static Option<String> text(Node.Fields mapping, String key) {
        return mapping.get(key).flatMap(Kinds::text).map(Node.Text::value);
    }

    Problem.Builder problem(AttributePath path, ProblemId id, String sentence) {
        return Problem.at(sources.at(path), id, sentence).path(path);
    }

    /** The value at a path, as the file spells it. */
    String spelled(AttributePath path, String value) {
        return sources.at(path).spell(value);
    }

    /** A path whose last key may be an item of a list, as the file spells it. */
    AttributePath spelled(AttributePath path) {
        return path.parent()
                .map(owner -> owner.key(sources.keyAt(path).spell(path.last())))
                .getOrElse(path);
    }

    Span place(AttributePath path) {
        return sources.at(path);
    }
}
