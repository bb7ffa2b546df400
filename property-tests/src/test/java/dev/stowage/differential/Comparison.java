package dev.stowage.differential;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stowage.problem.Palette;
import dev.stowage.problem.Problem;
import dev.stowage.problem.TextRenderer;
import dev.stowage.wholeschema.Application;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** What the reference and we make of an application: a refusal or a model each. */
record Comparison(
        Application application, Either<String, JsonNode> reference, Either<Vector<Problem>, JsonNode> stowage) {
    /** The order of keys means nothing. */
    boolean agrees() {
        return reference.isLeft()
                ? stowage.isLeft()
                : stowage.isRight() && reference.get().equals(stowage.get());
    }

    boolean bothLoad() {
        return reference.isRight() && stowage.isRight();
    }

    /** Whether it agrees, or it is known why it does not. */
    boolean isUnderstood() {
        return agrees() || explanation().isDefined();
    }

    /** Why it may differ. */
    Option<String> explanation() {
        return reference.isRight() && stowage.isLeft()
                ? Refusal.reason(stowage.getLeft())
                : Vector.of(Explanation.values())
                        .find(explanation -> explanation.explains(this))
                        .map(Explanation::reason);
    }

    String ours() {
        return stowage.fold(new TextRenderer(Palette.PLAIN)::render, JsonNode::toPrettyString);
    }

    String theirs() {
        return reference.fold(error -> "refused: " + error, JsonNode::toPrettyString);
    }
}
