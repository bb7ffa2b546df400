package dev.stowage.cfn;

import dev.stowage.value.LogicalId;
import dev.stowage.value.Tree;
import dev.stowage.write.Sink;
import dev.stowage.write.Writable;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigInteger;
import java.util.function.Function;

/**
 * A value in a template: data, or a call of an intrinsic function (CloudFormation Template Reference, "Intrinsic
 * function reference"). Written in the long form, {@code Fn::GetAtt} with a list, the keys of every mapping sorted.
 */
public sealed interface Expression extends Writable {
    /** The value under this key of a mapping; none for anything but a mapping. */
    default Option<Expression> field(String name) {
        return this instanceof Fields fields ? fields.values().get(name) : Option.none();
    }

    /** The items of a list; none for anything but a list. */
    default Vector<Expression> items() {
        return this instanceof Items items ? items.values() : Vector.empty();
    }

    static Expression text(String value) {
        return new Text(value);
    }

    static Expression whole(long value) {
        return new Whole(BigInteger.valueOf(value));
    }

    static Expression bool(boolean value) {
        return new Bool(value);
    }

    static Expression list(Expression... items) {
        return new Items(Vector.of(items));
    }

    static Expression list(Iterable<? extends Expression> items) {
        return new Items(Vector.ofAll(items));
    }

    /** A list of texts. */
    static Expression texts(Iterable<String> items) {
        return new Items(Vector.ofAll(items).map(Text::new));
    }

    /** A mapping of these fields; of two fields with the same key the later one counts. */
    @SafeVarargs
    static Expression object(Tuple2<String, ? extends Expression>... fields) {
        return object(Vector.of(fields));
    }

    static Expression object(Iterable<? extends Tuple2<String, ? extends Expression>> fields) {
        return new Fields(SortedFields.ofEntries(fields));
    }

    /** {@code Ref}: the value of a parameter, or the main id of a resource. */
    static Expression ref(LogicalId target) {
        return new Ref(target.value());
    }

    /** A pseudo parameter, such as {@code AWS::Region} or {@code AWS::AccountId}. */
    static Expression pseudo(String parameter) {
        return new Ref(parameter);
    }

    /** {@code Fn::GetAtt}: an attribute of a resource. */
    static Expression getAtt(LogicalId target, String attribute) {
        return new GetAtt(target, attribute);
    }

    /** The attribute {@code Arn} of a resource. */
    static Expression arn(LogicalId target) {
        return new GetAtt(target, "Arn");
    }

    /**
     * {@code Fn::Sub}: a text in which <code>${Name}</code> and <code>${Name.Attribute}</code> are replaced; never pass
     * user text.
     */
    static Expression sub(String text) {
        return new Sub(text, SortedFields.empty());
    }

    /** {@code Fn::Join}: the parts with a delimiter between them. */
    static Expression join(String delimiter, Expression... parts) {
        return new Call("Fn::Join", list(text(delimiter), list(parts)));
    }

    /** {@code Fn::Select}: an item of a list, by its index from 0. */
    static Expression select(int index, Expression from) {
        return new Call("Fn::Select", list(whole(index), from));
    }

    /** The availability zones of the stack's region. */
    static Expression zones() {
        return new Call("Fn::GetAZs", text(""));
    }

    /** {@code Fn::Base64}: the value as Base64. */
    static Expression base64(Expression value) {
        return new Call("Fn::Base64", value);
    }

    /** Plain data as it is. */
    static Expression of(Tree data) {
        return ExpressionReader.data(data);
    }

    /** One function per kind. */
    <R> R fold(Cases<R> cases);

    @Override
    default void writeTo(Sink sink) {
        ExpressionWriter.write(this, sink);
    }

    /** What to do with each kind of expression, in the order in which they are declared. */
    record Cases<R>(
            Function<Nothing, R> nothing,
            Function<Bool, R> bool,
            Function<Whole, R> whole,
            Function<Decimal, R> decimal,
            Function<Text, R> text,
            Function<Items, R> items,
            Function<Fields, R> fields,
            Function<Ref, R> ref,
            Function<GetAtt, R> getAtt,
            Function<Sub, R> sub,
            Function<Call, R> call) {}

    /** A null, which occurs only in data of the user. */
    record Nothing() implements Expression {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.nothing().apply(this);
        }
    }

    record Bool(boolean value) implements Expression {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.bool().apply(this);
        }
    }

    record Whole(BigInteger value) implements Expression {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.whole().apply(this);
        }
    }

    record Decimal(double value) implements Expression {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.decimal().apply(this);
        }
    }

    record Text(String value) implements Expression {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.text().apply(this);
        }
    }

    record Items(Vector<Expression> values) implements Expression {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.items().apply(this);
        }
    }

    /** A mapping, its keys in the order in which they are written. */
    record Fields(SortedFields values) implements Expression {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.fields().apply(this);
        }
    }

    /** The value of a parameter or the main id of a resource; a pseudo parameter begins with {@code AWS::}. */
    record Ref(String target) implements Expression {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.ref().apply(this);
        }
    }

    record GetAtt(LogicalId target, String attribute) implements Expression {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.getAtt().apply(this);
        }
    }

    /** A text with placeholders, some of which may be given here. */
    record Sub(String text, SortedFields variables) implements Expression {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.sub().apply(this);
        }
    }

    /** Any other intrinsic function under its long name. */
    record Call(String function, Expression argument) implements Expression {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.call().apply(this);
        }
    }
}
