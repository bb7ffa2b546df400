package dev.stowage.cli.ask;

import dev.stowage.apply.plan.VolumeImpact;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;

/** What is said before a stack is removed: what goes, and what stays. */
final class RemovalWarning {
    private RemovalWarning() {}

    static String of(String stack, VolumeImpact impact, Invocation call) {
        return isThere(impact)
                ? "This removes " + stack + " and everything in it.\n" + going(" with it", impact)
                        + staying(impact, call)
                : "There is no " + stack + " any more.\n" + going("", impact) + staying(impact, call);
    }

    private static boolean isThere(VolumeImpact impact) {
        return impact.stack() == VolumeImpact.Stack.GOING;
    }

    private static String going(String how, VolumeImpact impact) {
        return impact.going().isEmpty()
                ? ""
                : "These volumes go" + how + ", and all that is in them: "
                        + impact.going().mkString(", ") + "\n";
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
