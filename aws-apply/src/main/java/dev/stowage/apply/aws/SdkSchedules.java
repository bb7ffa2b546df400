package dev.stowage.apply.aws;

import dev.stowage.apply.running.Schedule;
import io.vavr.control.Either;
import io.vavr.control.Option;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.EcsParameters;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;
import software.amazon.awssdk.services.scheduler.model.UpdateScheduleRequest;

/** {@link Schedules} by the AWS SDK. */
final class SdkSchedules implements Schedules {
    private final SchedulerClient client;
    private final Calls calls;

    SdkSchedules(SchedulerClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public Either<ServiceFailure, Schedule> schedule(String name) {
        return calls.answer("GetSchedule", () -> schedule(client.getSchedule(request -> request.name(name))));
    }

    private static Schedule schedule(GetScheduleResponse schedule) {
        return new Schedule(
                schedule.name(),
                Option.of(schedule.target().ecsParameters())
                        .map(EcsParameters::taskDefinitionArn)
                        .getOrElse(""),
                schedule.target().arn(),
                schedule.state() == ScheduleState.DISABLED ? Schedule.State.DISABLED : Schedule.State.ENABLED);
    }

    /** An update takes the whole schedule; what it leaves out is lost. */
    @Override
    public Option<ServiceFailure> set(String name, Schedule.State state) {
        return calls.action(
                "UpdateSchedule",
                () -> client.updateSchedule(whole(client.getSchedule(request -> request.name(name)))
                        .state(ScheduleState.fromValue(state.name()))
                        .build()));
    }

    private static UpdateScheduleRequest.Builder whole(GetScheduleResponse known) {
        return UpdateScheduleRequest.builder()
                .name(known.name())
                .groupName(known.groupName())
                .description(known.description())
                .scheduleExpression(known.scheduleExpression())
                .scheduleExpressionTimezone(known.scheduleExpressionTimezone())
                .startDate(known.startDate())
                .endDate(known.endDate())
                .flexibleTimeWindow(known.flexibleTimeWindow())
                .kmsKeyArn(known.kmsKeyArn())
                .actionAfterCompletion(known.actionAfterCompletion())
                .target(known.target());
    }
}
