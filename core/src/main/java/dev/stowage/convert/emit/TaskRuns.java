package dev.stowage.convert.emit;

import dev.stowage.cfn.Expression;
import dev.stowage.ecs.CapacityShare;
import dev.stowage.ecs.TaskNetwork;

/** What services and schedules say alike of the tasks that they start. */
final class TaskRuns {
    private TaskRuns() {}

    static Expression network(TaskNetwork network) {
        Properties properties = Properties.none()
                .with("AssignPublicIp", enabled(network.publicAddress()))
                .references("SecurityGroups", network.groups())
                .references("Subnets", network.subnets());
        return Properties.none()
                .with("AwsvpcConfiguration", properties.expression())
                .expression();
    }

    static Expression capacity(CapacityShare share) {
        return Properties.none()
                .whole("Base", share.base())
                .with("CapacityProvider", share.provider())
                .whole("Weight", share.weight())
                .expression();
    }

    static Expression enabled(boolean on) {
        return Expression.text(on ? "ENABLED" : "DISABLED");
    }
}
