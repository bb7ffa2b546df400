package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.DeploymentAlarms;
import dev.stowage.ecs.TrafficShift;
import dev.stowage.extension.DeploymentStyle;
import dev.stowage.extension.Strategy;
import dev.stowage.validate.settings.RollingUpdate;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** How a new version takes over from the old one where both run side by side, and which alarms end it. */
final class Shifts {
    private Shifts() {}

    static Option<TrafficShift> of(Task task) {
        return task.main()
                .extension()
                .deployment()
                .flatMap(style -> strategy(style.strategy())
                        .map(strategy -> new TrafficShift(
                                strategy,
                                style.percent().map(Integer::longValue),
                                style.bakeMinutes().getOrElse(0))));
    }

    private static Option<TrafficShift.Strategy> strategy(Strategy strategy) {
        return switch (strategy) {
            case ROLLING -> Option.none();
            case BLUE_GREEN -> Option.some(TrafficShift.Strategy.BLUE_GREEN);
            case CANARY -> Option.some(TrafficShift.Strategy.CANARY);
            case LINEAR -> Option.some(TrafficShift.Strategy.LINEAR);
        };
    }

    static boolean moves(Task task) {
        return of(task).isDefined();
    }

    static Option<DeploymentAlarms> alarms(Task task) {
        Part part = task.main();
        Vector<String> names =
                part.extension().deployment().map(DeploymentStyle::alarms).getOrElse(Vector.empty());
        boolean rollsBack = part.settings().update().onFailure() == RollingUpdate.OnFailure.ROLL_BACK;
        return Option.when(names.nonEmpty(), () -> new DeploymentAlarms(names, rollsBack));
    }
}
