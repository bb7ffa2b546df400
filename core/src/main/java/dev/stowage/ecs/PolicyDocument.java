package dev.stowage.ecs;

import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** A set of permissions: our own, or one that the user wrote. */
public sealed interface PolicyDocument {
    /** The version of the policy language that every new policy names. */
    Option<String> CURRENT = Option.some("2012-10-17");

    /** One function per kind, the kinds in the order in which they are declared. */
    <R> R fold(Function<Statements, R> statements, Function<Written, R> written);

    record Statements(Option<String> version, Vector<Statement> all) implements PolicyDocument {
        @Override
        public <R> R fold(Function<Statements, R> statements, Function<Written, R> written) {
            return statements.apply(this);
        }
    }

    /** A document as the user wrote it. */
    record Written(Tree document) implements PolicyDocument {
        @Override
        public <R> R fold(Function<Statements, R> statements, Function<Written, R> written) {
            return written.apply(this);
        }
    }
}
