package dev.stowage.convert.modern;

import dev.stowage.compose.Deploy;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.ecs.EcsService;
import dev.stowage.ecs.LaunchType;
import dev.stowage.ecs.RollingUpdate;
import dev.stowage.ecs.Scheduling;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Services with a task on every instance (Amazon ECS Developer Guide, "Amazon ECS services"): they have no count, no
 * strategy of capacity providers, and their tasks are stopped before others start.
 */
final class Daemons {
    private static final long ALL = 100;

    private Daemons() {}

    static boolean is(Part part) {
        boolean global = part.service().deploy().exists(Deploy::isGlobal);
        return global && Instances.runs(part);
    }

    static EcsService.Builder scheduled(EcsService.Builder service, Part part) {
        return is(part)
                ? service.scheduling(Scheduling.DAEMON)
                        .desiredCount(Option.none())
                        .launchType(LaunchType.EC2)
                        .capacity(Vector.empty())
                        .zoneRebalancing(Option.none())
                        .update(update(part))
                : service;
    }

    private static RollingUpdate update(Part part) {
        return RollingUpdate.builder()
                .from(RollingUpdates.of(part.settings().update()))
                .minimumPercent(part.extension()
                        .minPercent()
                        .filter(percent -> percent < ALL)
                        .map(Integer::longValue)
                        .orElse(Option.some(0L)))
                .maximumPercent(ALL)
                .build();
    }
}
