package dev.stowage.apply.operate;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Logs;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.operate.LogRequest.Extent;
import dev.stowage.apply.operate.LogSources.Source;
import dev.stowage.apply.parallel.Parallel;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.run.Clock;
import dev.stowage.apply.running.LogLine;
import dev.stowage.apply.running.LogQuery;
import dev.stowage.apply.running.TaskState;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** What the containers of a project print. */
public final class LogBook {
    private final Aws aws;
    private final Surveys surveys;
    private final Logs logs;
    private final Clock clock;

    public LogBook(Aws aws, Surveys surveys, Clock clock) {
        this.aws = aws;
        this.surveys = surveys;
        this.logs = aws.logs();
        this.clock = clock;
    }

    /** Reads to the end, that of the last task where the future is asked for, or until the user has enough. */
    public Either<Problem, LogEnding> read(StackRef ref, LogRequest request, LogListener listener) {
        return surveys.of(ref)
                .map(Survey::begun)
                .flatMap(survey ->
                        sources(survey, request).flatMap(sources -> read(survey, sources, request, listener)));
    }

    private static Either<Problem, LogSources> sources(Survey survey, LogRequest request) {
        return Overview.names(survey)
                .flatMap(names -> names.chosen(request.services()))
                .flatMap(chosen -> survey.definitions()
                        .map(definitions -> LogSources.of(survey.topology().logGroups(), definitions, chosen)))
                .flatMap(sources ->
                        request.services().nonEmpty() && sources.chosen().isEmpty()
                                ? Either.left(elsewhere(request))
                                : chosen(survey, request, sources));
    }

    private static Either<Problem, LogSources> chosen(Survey survey, LogRequest request, LogSources sources) {
        return request.index()
                .flatMap(index -> request.services()
                        .headOption()
                        .map(service -> Overview.running(survey, service, index)
                                .flatMap(container -> survey.task(container).map(sources::in))))
                .getOrElse(Either.right(sources));
    }

    private static Problem elsewhere(LogRequest request) {
        return Problem.builder()
                .id(DeploymentProblem.LOGS_ELSEWHERE)
                .sentence("what " + request.services().mkString(", ") + " prints does not go to CloudWatch")
                .hint("look where the logging driver of its Compose file sends it")
                .build();
    }

    private Either<Problem, LogEnding> read(
            Survey survey, LogSources sources, LogRequest request, LogListener listener) {
        listener.begin(sources.chosen().map(Source::container).reject(InitContainers::isInit));
        LogReading reading = new LogReading(logs, clock, request, listener);
        Either<Problem, LogEnding> past = request.tail()
                .map(most -> tail(survey, sources, request, most).map(reading::tail))
                .getOrElse(() -> reading.past(sources.queries()).mapLeft(ServiceFailure::problem));
        return request.extent() == Extent.FUTURE && past.contains(LogEnding.COMPLETE)
                ? reading.future(sources.queries(), new Followed(aws, survey, sources)::hasEnded)
                        .mapLeft(ServiceFailure::problem)
                : past;
    }

    private Either<Problem, Vector<LogLine>> tail(Survey survey, LogSources sources, LogRequest request, int most) {
        return most == 0
                ? Either.right(Vector.empty())
                : streams(survey, sources)
                        .flatMap(streams -> Parallel.all(
                                streams,
                                stream -> logs.last(stream.between(request.since(), request.until()), most)
                                        .mapLeft(ServiceFailure::problem)))
                        .map(lines -> lines.flatMap(some -> some));
    }

    /** Those of the tasks that ECS knows; of containers whose tasks it has forgotten, the newest that is there. */
    private Either<Problem, Vector<LogQuery>> streams(Survey survey, LogSources sources) {
        return sources.only().isDefined()
                ? Either.right(sources.queries())
                : survey.runningTasks()
                        .flatMap(running -> survey.stoppedTasks().map(running::appendAll))
                        .flatMap(tasks -> forgotten(sources, tasks)
                                .map(more -> sources.streams(tasks).appendAll(more)));
    }

    private Either<Problem, Vector<LogQuery>> forgotten(LogSources sources, Vector<TaskState> tasks) {
        Vector<Source> without = sources.without(tasks);
        return Parallel.all(
                        without.map(Source::group).distinct(),
                        group -> logs.newestStreams(group)
                                .map(streams -> newest(
                                        without.filter(source -> source.group().equals(group)), streams))
                                .mapLeft(ServiceFailure::problem))
                .map(found -> found.flatMap(queries -> queries));
    }

    private static Vector<LogQuery> newest(Vector<Source> sources, Vector<String> streams) {
        return sources.flatMap(source -> streams.find(stream -> stream.startsWith(source.streams()))
                .map(stream -> LogSources.query(source.group(), stream)));
    }
}
