package dev.stowage.apply.aws;

import dev.stowage.apply.running.Schedule;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Amazon EventBridge Scheduler, its default group. */
public interface Schedules {
    Either<ServiceFailure, Schedule> schedule(String name);

    /** Lets a schedule start tasks, or not, from now on. */
    Option<ServiceFailure> set(String name, Schedule.State state);
}
