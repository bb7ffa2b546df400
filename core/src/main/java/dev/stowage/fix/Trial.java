package dev.stowage.fix;

import dev.stowage.fix.Fixes.Corrected;
import dev.stowage.fix.Fixes.Fixed;
import dev.stowage.fix.Fixes.LeftOut;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.function.Function;

/** Which repairs can be made together: as many as go, in their order. */
record Trial(Function<Vector<Repair>, Either<String, Vector<Fixed>>> made, Vector<Repair> all) {
    /** What goes so far, what came of it, and what does not go. */
    private record State(Vector<Repair> going, Vector<Fixed> files, Vector<LeftOut> leftOut) {
        State with(Vector<Repair> more, Vector<Fixed> now) {
            return new State(going.appendAll(more), now, leftOut);
        }

        State without(Repair one, String why) {
            return new State(going, files, leftOut.append(LeftOut.of(one, why)));
        }
    }

    Corrected result() {
        State end = from(new State(Vector.empty(), Vector.empty(), Vector.empty()), all);
        return new Corrected(end.files.reject(file -> file.before().equals(file.after())), end.leftOut);
    }

    /** Halves of what does not go together, so that a few that fail among many are found with few tries. */
    private State from(State before, Vector<Repair> next) {
        if (next.isEmpty()) {
            return before;
        }
        return made.apply(before.going.appendAll(next))
                .fold(
                        why -> next.size() == 1 ? before.without(next.head(), why) : halves(before, next),
                        files -> before.with(next, files));
    }

    private State halves(State before, Vector<Repair> next) {
        int half = next.size() / 2;
        return from(from(before, next.take(half)), next.drop(half));
    }
}
