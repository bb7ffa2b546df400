package dev.stowage.validate.subject;

import dev.stowage.compose.Logging;
import dev.stowage.compose.Service;

/** The logging drivers that ECS has on Fargate (<em>Amazon ECS API Reference</em>, "LogConfiguration"). */
public final class LogDrivers {
    /** To CloudWatch. */
    public static final String AWSLOGS = "awslogs";

    public static final String SPLUNK = "splunk";

    /** By way of FireLens, a router beside the containers of a task. */
    public static final String AWSFIRELENS = "awsfirelens";

    private LogDrivers() {}

    /** Whether the driver sends output to somewhere else than CloudWatch. */
    public static boolean leadElsewhere(String driver) {
        return driver.equals(SPLUNK) || driver.equals(AWSFIRELENS);
    }

    /** Whether the output of the service goes through the router of its task. */
    public static boolean isRouted(Service service) {
        return service.logging().flatMap(Logging::driver).contains(AWSFIRELENS);
    }
}
