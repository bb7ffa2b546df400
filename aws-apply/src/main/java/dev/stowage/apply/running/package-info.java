/**
 * What ECS, CloudWatch Logs and the load balancers tell of a project that runs: services, tasks and their containers, task
 * definitions, lines of logs, addresses. Values only; {@code apply.aws} makes them, {@code apply.operate} and {@code apply.run} read them.
 */
@NullMarked
package dev.stowage.apply.running;

import org.jspecify.annotations.NullMarked;
