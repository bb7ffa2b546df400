package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import java.util.function.Function;

/** A text inside an application: known now, or known only when AWS has made what it speaks of. */
public sealed interface Text {
    /** The region of the stack. */
    Text REGION = new Pseudo("AWS::Region");

    static Text of(String value) {
        return new Literal(value);
    }

    /** The identifier that AWS gives to a resource, or the value given for a parameter. */
    static Text idOf(LogicalId id) {
        return new Id(id);
    }

    /** The Amazon Resource Name of a resource whose identifier is something else. */
    static Text arnOf(LogicalId id) {
        return new Attribute(id, "Arn");
    }

    /** A text in which {@code ${AWS::Partition}} and its like stand for what the stack knows. */
    static Text pattern(String value) {
        return new Pattern(value);
    }

    static Text joined(Text... parts) {
        return new Joined(Vector.of(parts));
    }

    /** One function per kind, the kinds in the order in which they are declared. */
    <R> R fold(Cases<R> cases);

    /** What to do with each kind of text. */
    record Cases<R>(
            Function<Literal, R> literal,
            Function<Id, R> id,
            Function<Attribute, R> attribute,
            Function<Pattern, R> pattern,
            Function<Pseudo, R> pseudo,
            Function<Joined, R> joined) {}

    record Literal(String value) implements Text {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.literal().apply(this);
        }
    }

    record Id(LogicalId of) implements Text {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.id().apply(this);
        }
    }

    /** A value that a resource has beside its identifier. */
    record Attribute(LogicalId of, String name) implements Text {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.attribute().apply(this);
        }
    }

    record Pattern(String value) implements Text {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.pattern().apply(this);
        }
    }

    /** What every stack knows of itself (CloudFormation User Guide, "Pseudo parameters reference"). */
    record Pseudo(String name) implements Text {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.pseudo().apply(this);
        }
    }

    /** Texts one after another. */
    record Joined(Vector<Text> parts) implements Text {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.joined().apply(this);
        }
    }
}
