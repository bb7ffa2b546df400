package dev.stowage.cfn;

import dev.stowage.write.Sink;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.Arrays;
import java.util.function.Consumer;

/** Expressions to events. */
final class ExpressionWriter {
    private static final Expression.Cases<Consumer<Sink>> EVENTS = new Expression.Cases<>(
            text -> to -> to.text(text.value()),
            whole -> to -> to.whole(whole.value()),
            decimal -> to -> to.decimal(decimal.value()),
            bool -> to -> to.bool(bool.value()),
            nothing -> Sink::nothing,
            items -> to -> writeItems(items.values(), to),
            fields -> to -> writeSorted(fields.values(), to),
            ref -> to -> call("Ref", new Expression.Text(ref.target()), to),
            getAtt -> to -> call("Fn::GetAtt", targetAndAttribute(getAtt), to),
            sub -> to -> call("Fn::Sub", textAndVariables(sub), to),
            call -> to -> call(call.function(), call.argument(), to));

    private ExpressionWriter() {}

    static void write(Expression expression, Sink sink) {
        expression.fold(EVENTS).accept(sink);
    }

    /** A mapping with its keys in the order of their characters. */
    static void writeSorted(LinkedHashMap<String, Expression> fields, Sink sink) {
        String[] keys = fields.keySet().toJavaArray(String[]::new);
        Arrays.sort(keys);
        sink.beginMap();
        for (String key : keys) {
            fields.get(key).forEach(value -> sink.field(key, value));
        }
        sink.endMap();
    }

    private static void writeItems(Vector<Expression> items, Sink sink) {
        sink.beginList();
        items.forEach(item -> write(item, sink));
        sink.endList();
    }

    private static void call(String function, Expression argument, Sink sink) {
        sink.beginMap();
        sink.field(function, argument);
        sink.endMap();
    }

    private static Expression targetAndAttribute(Expression.GetAtt getAtt) {
        return Expression.list(Expression.text(getAtt.target().value()), Expression.text(getAtt.attribute()));
    }

    private static Expression textAndVariables(Expression.Sub sub) {
        Expression text = Expression.text(sub.text());
        return sub.variables().isEmpty() ? text : Expression.list(text, new Expression.Fields(sub.variables()));
    }
}
