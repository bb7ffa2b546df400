package dev.stowage.convert.emit;

import dev.stowage.cfn.Expression;
import dev.stowage.ecs.LogConfiguration;
import dev.stowage.ecs.LogRouter;

/** Where the output of containers goes (AWS CloudFormation Template Reference, "AWS::ECS::TaskDefinition LogConfiguration"). */
final class LogSpelling {
    private LogSpelling() {}

    static Expression configuration(LogConfiguration logging) {
        return Properties.none()
                .text("LogDriver", logging.driver())
                .with("Options", Containers.texts(logging.options()))
                .list("SecretOptions", logging.secrets(), Containers::secret)
                .expression();
    }

    static Expression router(LogRouter router) {
        return Properties.none()
                .with("Options", Containers.texts(router.options().mapValues(dev.stowage.ecs.Text::of)))
                .text("Type", router.type())
                .expression();
    }
}
