package dev.stowage.apply.run;

import dev.stowage.apply.aws.Logs;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.running.ContainerDefinition;
import dev.stowage.apply.running.LogLine;
import dev.stowage.apply.running.LogPage;
import dev.stowage.apply.running.LogPlace;
import dev.stowage.apply.running.LogQuery;
import dev.stowage.apply.running.TaskDefinition;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** Logs in memory, of containers whose definitions all say the group shop and the prefix shop. */
final class TestLogs implements Logs {
    private Map<String, Vector<String>> streams = HashMap.empty();

    void print(String container, String task, String... lines) {
        streams = streams.put("shop/" + container + "/" + task, Vector.of(lines));
    }

    /** Each definition has all containers that print. */
    Either<ServiceFailure, TaskDefinition> definition(String id) {
        return Either.right(new TaskDefinition(
                id,
                streams.keySet()
                        .toVector()
                        .map(stream -> ContainerDefinition.builder()
                                .name(stream.split("/", -1)[1])
                                .image("image")
                                .hasHealthCheck(false)
                                .log(new LogPlace("shop", "shop"))
                                .build())));
    }

    @Override
    public Either<ServiceFailure, Vector<LogLine>> last(LogQuery query, int most) {
        return Either.right(streams.getOrElse(query.streams(), Vector.empty())
                .takeRight(most)
                .map(text -> new LogLine(Option.none(), query.group(), query.streams(), Instant.EPOCH, text)));
    }

    @Override
    public Either<ServiceFailure, LogPage> lines(LogQuery query, Option<String> page) {
        throw new AssertionError("only the last lines are asked for");
    }

    @Override
    public Either<ServiceFailure, Vector<String>> newestStreams(String group) {
        throw new AssertionError("only the last lines are asked for");
    }
}
