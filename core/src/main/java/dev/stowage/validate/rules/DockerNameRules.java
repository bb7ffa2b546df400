package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.settings.Call;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Calls by names that Docker alone knows: of containers, of machines, and aliases on networks. */
final class DockerNameRules {
    private DockerNameRules() {}

    static Vector<Problem> callServices(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Vector<Call> calls = Call.byNamesOfDocker(project, settings).distinct();
        Map<AttributePath, Vector<Call>> places = calls.groupBy(Call::place);
        return calls.map(call -> problem(call, places.getOrElse(call.place(), Vector.empty()), project));
    }

    /** @param beside all calls at its place, which are corrected together */
    private static Problem problem(Call call, Vector<Call> beside, Examined project) {
        Option<String> name = name(call, project);
        return Problem.at(
                        call.span(project.sources()),
                        ProblemId.NO_ENDPOINT,
                        call.from() + " calls " + call.to() + " by "
                                + name.map(shown -> "the name " + shown + ", which only Docker gives it")
                                        .getOrElse("a name that only Docker gives it"))
                .path(call.place())
                .hint("call it " + call.to() + ", as ECS does")
                .edits(edit(call.place(), beside, project).toVector())
                .build();
    }

    /** As it is written at the place; what comes from a variable may be a secret. */
    private static Option<String> name(Call call, Examined project) {
        String word = call.word().split(":", 2)[0];
        return Option.when(!word.isEmpty() && project.sources().at(call.place()).shows(word), word);
    }

    private static Option<Edit> edit(AttributePath place, Vector<Call> calls, Examined project) {
        Map<String, String> names = HashMap.ofEntries(calls.flatMap(call -> name(call, project)
                .map(name -> Tuple.of(name.toLowerCase(Locale.ROOT), call.to().value()))));
        return project.services()
                .find(service -> isBelow(place, service))
                .toVector()
                .flatMap(service -> LinkedText.all(service, project.contents()))
                .filter(text -> text.written().contains(place))
                .flatMap(text -> text.replaced(names))
                .headOption();
    }

    private static boolean isBelow(AttributePath place, Subject<Service> service) {
        return place.steps().startsWith(service.path().steps());
    }
}
