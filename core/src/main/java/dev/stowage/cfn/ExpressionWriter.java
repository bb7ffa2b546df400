package dev.stowage.cfn;

import dev.stowage.write.Sink;
import io.vavr.collection.Vector;
import java.util.function.Consumer;

/** Expressions to events. */
final class ExpressionWriter {
    private static final Expression.Cases<Consumer<Sink>> EVENTS = new Expression.Cases<>(
            nothing -> Sink::nothing,
            bool -> to -> to.bool(bool.value()),
            whole -> to -> to.whole(whole.value()),
            decimal -> to -> to.decimal(decimal.value()),
            text -> to -> to.text(text.value()),
            items -> to -> writeItems(items.values(), to),
            fields -> to -> writeFields(fields.values(), to),
            ref -> to -> call("Ref", new Expression.Text(ref.target()), to),
            getAtt -> to -> call("Fn::GetAtt", targetAndAttribute(getAtt), to),
            sub -> to -> call("Fn::Sub", textAndVariables(sub), to),
            call -> to -> call(call.function(), call.argument(), to));

    private ExpressionWriter() {}

    /** The three kinds that templates mostly consist of are written at once. */
    static void write(Expression expression, Sink sink) {
        if (expression instanceof Expression.Text text) {
            sink.text(text.value());
        } else if (expression instanceof Expression.Fields fields) {
            writeFields(fields.values(), sink);
        } else if (expression instanceof Expression.Items items) {
            writeItems(items.values(), sink);
        } else {
            expression.fold(EVENTS).accept(sink);
        }
    }

    private static void writeFields(SortedFields fields, Sink sink) {
        sink.beginMap();
        fields.forEach((name, value) -> sink.field(name, value));
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
