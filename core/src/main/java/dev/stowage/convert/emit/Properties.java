package dev.stowage.convert.emit;

import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.SortedFields;
import dev.stowage.ecs.Tag;
import dev.stowage.ecs.Text;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** Properties of a resource, or of a part of one, gathered one by one; what is absent or empty is left out. */
record Properties(SortedFields fields) {
    static Properties none() {
        return new Properties(SortedFields.empty());
    }

    Properties with(String name, Expression value) {
        return new Properties(fields.put(name, value));
    }

    Properties with(String name, Text value) {
        return with(name, Texts.expression(value));
    }

    Properties text(String name, String value) {
        return with(name, Expression.text(value));
    }

    Properties text(String name, Option<String> value) {
        return optional(name, value, Expression::text);
    }

    Properties reference(String name, Option<Text> value) {
        return optional(name, value, Texts::expression);
    }

    Properties whole(String name, long value) {
        return with(name, Expression.whole(value));
    }

    Properties whole(String name, Option<? extends Number> value) {
        return optional(name, value, number -> Expression.whole(number.longValue()));
    }

    Properties bool(String name, Option<Boolean> value) {
        return optional(name, value, Expression::bool);
    }

    Properties texts(String name, Vector<String> values) {
        return list(name, values, Expression::text);
    }

    Properties references(String name, Vector<Text> values) {
        return list(name, values, Texts::expression);
    }

    Properties tags(Vector<Tag> tags) {
        return tags("Tags", tags);
    }

    Properties tags(String name, Vector<Tag> tags) {
        return list(
                name,
                tags,
                tag -> none().text("Key", tag.key()).text("Value", tag.value()).expression());
    }

    <T> Properties list(String name, Vector<T> values, Function<? super T, Expression> spell) {
        return values.isEmpty() ? this : with(name, Expression.list(values.map(spell)));
    }

    <T> Properties optional(String name, Option<T> value, Function<? super T, Expression> spell) {
        return value.map(present -> with(name, spell.apply(present))).getOrElse(this);
    }

    /** These fields as one value, empty or not. */
    Expression expression() {
        return new Expression.Fields(fields);
    }

    /** A resource of this type that has these fields and nothing beside its properties. */
    Tuple2<LogicalId, Resource> resource(LogicalId id, String type) {
        return Tuple.of(id, resource(type).build());
    }

    Resource.Builder resource(String type) {
        return Resource.of(new ResourceType(type)).properties(fields);
    }
}
