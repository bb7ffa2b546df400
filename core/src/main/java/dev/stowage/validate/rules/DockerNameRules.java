package dev.stowage.validate.rules;

import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.calls.Call;
import dev.stowage.validate.calls.NamedHost;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Calls by names that Docker alone knows: of containers, of machines, and aliases on networks. */
final class DockerNameRules {
    private DockerNameRules() {}

    static Vector<Problem> callServices(Examined project, Settings filledIn) {
        Vector<Call> all = filledIn.calls().byNamesOfDocker().distinct();
        Set<ServiceName> own = all.filter(Call::isOfItself).map(Call::to).toSet();
        Vector<Call> calls = all.reject(Call::isOfItself);
        Map<AttributePath, Edit> edits = edits(calls.reject(call -> own.contains(call.to())), project);
        return calls.map(call -> own.contains(call.to())
                ? problem(call, ", also where it names itself", Option.none(), project)
                : problem(call, "", edits.get(call.place()), project));
    }

    private static Problem problem(Call call, String also, Option<Edit> edit, Examined project) {
        return Problem.at(
                        call.span(project.sources()),
                        EcsProblem.NO_ENDPOINT,
                        call.from() + " calls " + call.to() + " by "
                                + name(call, project)
                                        .map(shown -> "the name " + shown + ", which only Docker gives it")
                                        .getOrElse("a name that only Docker gives it"))
                .path(call.place())
                .hint("call it " + call.to() + ", as ECS does" + also)
                .edits(edit.toVector())
                .build();
    }

    /** As it is written at the place; what comes from a variable may be a secret. */
    private static Option<String> name(Call call, Examined project) {
        String word = call.word().split(":", 2)[0];
        return Option.when(!word.isEmpty() && project.sources().at(call.place()).shows(word), word);
    }

    /** All calls at a place are corrected together. */
    private static Map<AttributePath, Edit> edits(Vector<Call> calls, Examined project) {
        Map<AttributePath, Vector<Call>> places = calls.groupBy(Call::place);
        Vector<LinkedText> texts =
                places.isEmpty() ? Vector.empty() : project.services().flatMap(LinkedText::variables);
        return HashMap.ofEntries(texts.flatMap(text -> text.written()
                .flatMap(place -> places.get(place)
                        .flatMap(here -> edit(text, here, project))
                        .map(edit -> Tuple.of(place, edit)))));
    }

    private static Option<Edit> edit(LinkedText text, Vector<Call> calls, Examined project) {
        Map<String, String> names = HashMap.ofEntries(calls.flatMap(call -> name(call, project)
                .filter(name -> !name.contains("."))
                .map(name -> Tuple.of(NamedHost.key(name), call.to().value()))));
        return Option.when(isCall(text.value(), names), text).flatMap(sure -> sure.replaced(names));
    }

    /**
     * A whole value may be a name for people, a certificate is of one name, and others write to an address of mail. A name with
     * a dot may be in a private zone, too.
     */
    private static boolean isCall(String value, Map<String, String> names) {
        boolean isMail = value.contains("@") && !value.contains("//");
        return !isMail && !value.contains("https://") && !names.containsKey(NamedHost.key(value));
    }
}
