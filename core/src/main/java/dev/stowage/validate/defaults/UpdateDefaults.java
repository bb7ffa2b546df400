package dev.stowage.validate.defaults;

import dev.stowage.compose.Service;
import dev.stowage.compose.UpdateConfig;
import dev.stowage.compose.UpdateOrder;
import dev.stowage.extension.ServiceExtension;
import dev.stowage.validate.settings.RollingUpdate;
import dev.stowage.validate.settings.RollingUpdate.OnFailure;
import io.vavr.control.Option;

/** How many tasks run while a service is replaced, in percent of its replicas, and what a failure does. */
final class UpdateDefaults {
    private static final int ALL = 100;
    private static final int TWICE = 200;

    private UpdateDefaults() {}

    /** @param overlap whether the service can run beside its next version */
    static RollingUpdate of(Service service, int replicas, Overlap overlap, ServiceExtension extension) {
        Option<UpdateConfig> config = service.deploy().flatMap(deploy -> deploy.updateConfig());
        RollingUpdate computed = percents(config, Math.max(1, replicas), overlap);
        return new RollingUpdate(
                extension.minPercent().getOrElse(computed.minimumPercent()),
                extension.maxPercent().getOrElse(computed.maximumPercent()),
                onFailure(config));
    }

    /** Whether tasks of two versions can run at once. */
    enum Overlap {
        /** They would write the same files, or need machines that nobody has twice. */
        HARMFUL,
        HARMLESS
    }

    /**
     * ECS rounds the minimum up and the maximum down to whole tasks (<em>Amazon ECS API Reference</em>,
     * "DeploymentConfiguration"). The percents are rounded the other way, or three tasks that are replaced one after
     * the other could not be replaced at all.
     */
    private static RollingUpdate percents(Option<UpdateConfig> config, int replicas, Overlap overlap) {
        Option<Integer> parallelism = config.flatMap(UpdateConfig::parallelism).map(count -> atOnce(count, replicas));
        int step = -Math.floorDiv(-parallelism.getOrElse(1) * ALL, replicas);
        int less = (replicas - parallelism.getOrElse(1)) * ALL / replicas;
        return order(config, overlap)
                .map(order -> order == UpdateOrder.START_FIRST ? update(ALL, ALL + step) : update(less, ALL))
                .getOrElse(() -> parallelism.isDefined() ? update(less, ALL + step) : update(ALL, TWICE));
    }

    /** 0 stands for all at once. */
    private static int atOnce(long count, int replicas) {
        return count == 0 ? replicas : (int) Math.min(replicas, count);
    }

    private static Option<UpdateOrder> order(Option<UpdateConfig> config, Overlap overlap) {
        return config.flatMap(UpdateConfig::order)
                .orElse(() -> overlap == Overlap.HARMFUL ? Option.some(UpdateOrder.STOP_FIRST) : Option.none());
    }

    private static RollingUpdate update(int minimum, int maximum) {
        return new RollingUpdate(minimum, maximum, OnFailure.ROLL_BACK);
    }

    private static OnFailure onFailure(Option<UpdateConfig> config) {
        return switch (config.flatMap(UpdateConfig::failureAction).getOrElse("rollback")) {
            case "pause" -> OnFailure.STOP;
            case "continue" -> OnFailure.CONTINUE;
            default -> OnFailure.ROLL_BACK;
        };
    }
}
