package dev.stowage.cli.ask;

import dev.stowage.apply.plan.StackVolume;
import dev.stowage.apply.plan.VolumeImpact;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import io.vavr.collection.Vector;

/** What is said before a stack is removed: what goes, and what stays. */
final class RemovalWarning {
    private RemovalWarning() {}

    static String of(String stack, VolumeImpact impact, Invocation call) {
        return "This removes " + stack + " and everything in it.\n" + going(impact.going()) + staying(impact, call);
    }

    private static String going(Vector<StackVolume> volumes) {
        return volumes.isEmpty()
                ? ""
                : "These volumes go with it, and all that is in them: " + volumes.mkString(", ") + "\n";
    }

    private static String staying(VolumeImpact impact, Invocation call) {
        return impact.staying().isEmpty()
                ? ""
                : "These volumes stay: " + impact.staying().mkString(", ") + others(impact, call) + "\n";
    }

    private static String others(VolumeImpact impact, Invocation call) {
        if (call.has(Flag.REMOVE_VOLUMES)) {
            return "; the files declare them external";
        }
        return impact.going().isEmpty() ? "; down " + Flag.REMOVE_VOLUMES.typed() + " removes them too" : "";
    }
}
