package dev.stowage.cfn;

import static dev.stowage.cfn.Reference.Kind.ATTRIBUTE;
import static dev.stowage.cfn.Reference.Kind.ORDER;
import static dev.stowage.cfn.Reference.Kind.VALUE;

import dev.stowage.value.LogicalId;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.ArrayList;

/** Collects what refers to what. */
final class References {
    private static final String PSEUDO = "AWS::";

    private final ArrayList<Reference> found = new ArrayList<>();
    private final Expression.Cases<References> parts = new Expression.Cases<>(
            nothing -> this,
            bool -> this,
            whole -> this,
            decimal -> this,
            text -> this,
            items -> items(items.values()),
            fields -> fields(fields.values()),
            ref -> refer(ref.target(), VALUE),
            getAtt -> refer(getAtt.target().value(), ATTRIBUTE),
            this::sub,
            call -> walk(call.argument()));

    /** Of the part that the walk is at, the innermost step first. */
    private List<String> place = List.empty();

    private References() {}

    static Vector<Reference> in(Template template) {
        References references = new References();
        template.resources().forEach(references::resource);
        template.outputs()
                .forEach((id, output) -> references.at("Outputs", id.value()).below("Value", output.value()));
        return Vector.ofAll(references.found);
    }

    private References at(String section, String name) {
        place = List.of(name, section);
        return this;
    }

    private void resource(LogicalId id, Resource resource) {
        at("Resources", id.value());
        resource.dependsOn().values().forEach(target -> refer(place.prepend("DependsOn"), target.value(), ORDER));
        below("Metadata", new Expression.Fields(resource.metadata()));
        below("Properties", new Expression.Fields(resource.properties()));
        fields(resource.attributes());
    }

    private void below(String step, Expression part) {
        place = place.prepend(step);
        walk(part);
        place = place.tail();
    }

    private References walk(Expression part) {
        return part.fold(parts);
    }

    private References fields(Map<String, Expression> fields) {
        fields.forEach(this::below);
        return this;
    }

    private References fields(SortedFields fields) {
        fields.forEach(this::below);
        return this;
    }

    private References items(Vector<Expression> items) {
        int at = 0;
        for (Expression item : items) {
            below(Integer.toString(at++), item);
        }
        return this;
    }

    private References sub(Expression.Sub sub) {
        placeholders(sub.text()).reject(sub.variables()::containsKey).forEach(this::placeholder);
        return fields(sub.variables());
    }

    private void placeholder(String name) {
        int dot = name.indexOf('.');
        refer(dot < 0 ? name : name.substring(0, dot), dot < 0 ? VALUE : ATTRIBUTE);
    }

    /** The names between <code>${</code> and <code>}</code>; <code>${!</code> stands for a literal dollar and brace. */
    private static Vector<String> placeholders(String text) {
        ArrayList<String> names = new ArrayList<>();
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", open + 2)) {
            int close = text.indexOf('}', open);
            if (close > open + 2 && text.charAt(open + 2) != '!') {
                names.add(text.substring(open + 2, close).trim());
            }
        }
        return Vector.ofAll(names);
    }

    private References refer(String target, Reference.Kind kind) {
        refer(place, target, kind);
        return this;
    }

    private void refer(List<String> at, String target, Reference.Kind kind) {
        if (!target.startsWith(PSEUDO)) {
            found.add(new Reference(at.reverse().mkString("."), new LogicalId(target), kind));
        }
    }
}
