package dev.stowage.apply.operate;

import dev.stowage.apply.running.ContainerDefinition;
import dev.stowage.apply.running.LogQuery;
import dev.stowage.apply.running.TaskDefinition;
import dev.stowage.apply.running.TaskState;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Where the lines of some services are. CloudWatch counts requests, so a group is read as a whole where that gives nothing
 * else than what is wanted.
 *
 * @param only the task whose lines alone are wanted; none for those of all, also of tasks that nobody knows any more
 */
record LogSources(Vector<String> ownGroups, Vector<Source> all, Vector<Source> chosen, Option<TaskState> only) {
    static LogSources of(Vector<String> ownGroups, Vector<TaskDefinition> definitions, Vector<String> services) {
        Vector<Source> all = definitions.flatMap(LogSources::sources).distinct();
        return new LogSources(
                ownGroups,
                all,
                all.filter(source -> services.exists(name -> ServiceNames.isSame(name, source.service()))),
                Option.none());
    }

    LogSources in(TaskState task) {
        return new LogSources(ownGroups, all, chosen, Option.some(task));
    }

    /** The queries that find the lines, and no others. */
    Vector<LogQuery> queries() {
        return only.map(task -> streams(Vector.of(task)))
                .getOrElse(() -> chosen.map(Source::group).distinct().flatMap(this::queries));
    }

    private Vector<LogQuery> queries(String group) {
        Vector<Source> wanted = chosen.filter(source -> source.group().equals(group));
        boolean whole = ownGroups.contains(group)
                && wanted.size() == all.count(source -> source.group().equals(group));
        return whole ? Vector.of(query(group, "")) : wanted.map(source -> query(group, source.streams()));
    }

    /** Whether something of it is printed by the tasks of a family. */
    boolean isOf(String family) {
        return chosen.exists(source -> source.family().equals(family));
    }

    /** The streams of these tasks, each as a query of its own. */
    Vector<LogQuery> streams(Vector<TaskState> tasks) {
        return chosen.flatMap(source -> tasks.filter(source::isIn)
                .map(task -> query(source.group(), source.streams() + task.id().brief())));
    }

    /** The sources that none of these tasks writes to. */
    Vector<Source> without(Vector<TaskState> tasks) {
        return chosen.reject(source -> tasks.exists(source::isIn));
    }

    static LogQuery query(String group, String streams) {
        return new LogQuery(group, streams, Option.none(), Option.none());
    }

    private static Vector<Source> sources(TaskDefinition definition) {
        Vector<String> names = definition.containers().map(ContainerDefinition::name);
        return definition
                .containers()
                .flatMap(container -> container
                        .log()
                        .map(place -> new Source(
                                definition.family(),
                                container.name(),
                                InitContainers.owner(container.name(), names),
                                place.group(),
                                place.streams(container.name()))));
    }

    /**
     * The lines of a container, whichever task it is in.
     *
     * @param service whose container it is, or whose it prepares
     * @param streams with what the names of its streams begin
     */
    record Source(String family, String container, String service, String group, String streams) {
        boolean isIn(TaskState task) {
            return task.family().equals(family);
        }
    }
}
