package dev.stowage.ecs;

import io.vavr.control.Option;

/** Limits of the number of tasks from a time on, which is given in UTC: {@code cron(0 8 * * ? *)}. */
public record ScheduledAction(String name, String schedule, Option<Long> smallest, Option<Long> largest) {}
