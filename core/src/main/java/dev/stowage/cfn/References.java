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

    private References() {}

    static Vector<Reference> in(Template template) {
        References references = new References();
        template.resources().forEach(references::resource);
        template.outputs()
                .forEach((id, output) -> references.walk(output.value(), List.of("Value", id.value(), "Outputs")));
        return Vector.ofAll(references.found);
    }

    private void resource(LogicalId id, Resource resource) {
        List<String> place = List.of(id.value(), "Resources");
        resource.dependsOn().values().forEach(target -> add(place.prepend("DependsOn"), target.value(), ORDER));
        walkFields(resource.metadata(), place.prepend("Metadata"));
        walkFields(resource.properties(), place.prepend("Properties"));
        walkFields(resource.attributes(), place);
    }

    private void walk(Expression expression, List<String> place) {
        if (expression instanceof Expression.Fields fields) {
            walkFields(fields.values(), place);
        } else if (expression instanceof Expression.Items items) {
            walkItems(items.values(), place);
        } else if (expression instanceof Expression.Call call) {
            walk(call.argument(), place);
        } else if (expression instanceof Expression.Ref ref) {
            add(place, ref.target(), VALUE);
        } else if (expression instanceof Expression.GetAtt getAtt) {
            add(place, getAtt.target().value(), ATTRIBUTE);
        } else if (expression instanceof Expression.Sub sub) {
            walkSub(sub, place);
        }
    }

    private void walkFields(Map<String, Expression> fields, List<String> place) {
        fields.forEach((key, value) -> walk(value, place.prepend(key)));
    }

    private void walkItems(Vector<Expression> items, List<String> place) {
        int at = 0;
        for (Expression item : items) {
            walk(item, place.prepend(Integer.toString(at++)));
        }
    }

    private void walkSub(Expression.Sub sub, List<String> place) {
        placeholders(sub.text()).reject(sub.variables()::containsKey).forEach(name -> placeholder(name, place));
        walkFields(sub.variables(), place);
    }

    private void placeholder(String name, List<String> place) {
        int dot = name.indexOf('.');
        add(place, dot < 0 ? name : name.substring(0, dot), dot < 0 ? VALUE : ATTRIBUTE);
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

    private void add(List<String> place, String target, Reference.Kind kind) {
        if (!target.startsWith(PSEUDO)) {
            found.add(new Reference(place.reverse().mkString("."), new LogicalId(target), kind));
        }
    }
}
