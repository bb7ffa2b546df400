package dev.stowage.apply.stack;

import dev.stowage.cfn.Reference;
import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which resources and outputs of a template refer to what. */
public final class Dependencies {
    private static final String RESOURCES = "Resources.";
    private static final String OUTPUTS = "Outputs.";

    private final Map<LogicalId, Vector<LogicalId>> ofResources;
    private final Map<LogicalId, Vector<LogicalId>> ofOutputs;
    private final Map<LogicalId, Vector<LogicalId>> dependants;

    private Dependencies(Vector<Reference> references) {
        this.ofResources = targets(references, RESOURCES);
        this.ofOutputs = targets(references, OUTPUTS);
        this.dependants = references
                .filter(reference -> reference.place().startsWith(RESOURCES))
                .groupBy(Reference::target)
                .mapValues(some -> some.map(reference -> owner(reference, RESOURCES)));
    }

    /** Those of a template. */
    public static Dependencies of(Template template) {
        return new Dependencies(template.references());
    }

    private static Map<LogicalId, Vector<LogicalId>> targets(Vector<Reference> references, String section) {
        return references.isEmpty()
                ? HashMap.empty()
                : references
                        .filter(reference -> reference.place().startsWith(section))
                        .groupBy(reference -> owner(reference, section))
                        .mapValues(some -> some.map(Reference::target));
    }

    /** Logical ids have letters and digits only, so the next dot ends this one. */
    private static LogicalId owner(Reference reference, String section) {
        String rest = reference.place().substring(section.length());
        int dot = rest.indexOf('.');
        return new LogicalId(dot < 0 ? rest : rest.substring(0, dot));
    }

    /** What a resource refers to itself. */
    public Vector<LogicalId> ofResource(LogicalId resource) {
        return ofResources.getOrElse(resource, Vector.empty());
    }

    /** What an output refers to itself. */
    public Vector<LogicalId> ofOutput(LogicalId output) {
        return ofOutputs.getOrElse(output, Vector.empty());
    }

    /** These and all that refers to them, over any number of steps. */
    public Set<LogicalId> withDependants(Iterable<LogicalId> roots) {
        return reached(roots, dependants);
    }

    /** These and all that they refer to, over any number of steps. */
    public Set<LogicalId> withNeeds(Iterable<LogicalId> roots) {
        return reached(roots, ofResources);
    }

    private static Set<LogicalId> reached(Iterable<LogicalId> roots, Map<LogicalId, Vector<LogicalId>> steps) {
        Set<LogicalId> seen = new LinkedHashSet<>();
        Deque<LogicalId> open = new ArrayDeque<>();
        roots.forEach(open::add);
        while (!open.isEmpty()) {
            LogicalId next = open.pop();
            if (seen.add(next)) {
                steps.getOrElse(next, Vector.empty()).forEach(open::add);
            }
        }
        return seen;
    }
}
