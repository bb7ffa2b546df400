package dev.stowage.apply.run;

import dev.stowage.apply.stack.HeldResource;
import dev.stowage.ecs.Text;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What the texts of an application have become in a stack: the ids of what it holds. */
record Resolution(Map<LogicalId, String> ids) {
    static Resolution of(Vector<HeldResource> held) {
        return new Resolution(HashMap.ofEntries(held.map(resource -> Tuple.of(resource.id(), resource.physicalId()))));
    }

    /** None where the stack does not hold what it speaks of, or tells it only inside a template. */
    Option<String> of(Text text) {
        return text.fold(new Text.Cases<>(
                literal -> Option.some(literal.value()),
                id -> ids.get(id.of()),
                attribute -> ids.get(attribute.of()),
                pattern -> Option.none(),
                pseudo -> Option.none(),
                joined -> all(joined.parts()).map(Vector::mkString)));
    }

    /** None where one of them is not known. */
    Option<Vector<String>> all(Vector<Text> texts) {
        return Option.sequence(texts.map(this::of)).map(known -> known.toVector());
    }
}
