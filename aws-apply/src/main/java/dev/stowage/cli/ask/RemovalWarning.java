package dev.stowage.cli.ask;

import dev.stowage.apply.plan.Losses;
import dev.stowage.apply.plan.StackVolume;
import dev.stowage.apply.stack.StackName;
import dev.stowage.cli.line.Flag;
import io.vavr.collection.Vector;

/** What is said before a stack is removed: what goes, and what stays. */
final class RemovalWarning {
    private RemovalWarning() {}

    static String of(StackName stack, Losses losses) {
        return "This removes stack " + stack + " and everything in it.\n" + going(losses.going()) + staying(losses);
    }

    private static String going(Vector<StackVolume> volumes) {
        return volumes.isEmpty()
                ? ""
                : "These volumes go with it, and all that is in them: " + volumes.mkString(", ") + "\n";
    }

    private static String staying(Losses losses) {
        String others = losses.going().isEmpty() ? "; down " + Flag.REMOVE_VOLUMES.typed() + " removes them too" : "";
        return losses.staying().isEmpty()
                ? ""
                : "These volumes stay: " + losses.staying().mkString(", ") + others + "\n";
    }
}
