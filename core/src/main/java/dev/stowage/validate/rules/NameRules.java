package dev.stowage.validate.rules;

import dev.stowage.compose.Secret;
import dev.stowage.compose.Volume;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ResourceName;
import dev.stowage.value.SecretName;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Names that fall together, or are too long, where AWS needs them. */
final class NameRules {
    /** The longest stack name (CloudFormation API Reference, "CreateStack"). */
    private static final int LONGEST_STACK_NAME = 128;

    private NameRules() {}

    static Vector<Problem> keepNamesApart(Examined project) {
        return Vector.of(
                        apart("services", keys(project.project().services()), project.sources()),
                        apart("networks", keys(project.project().networks()), project.sources()),
                        apart("volumes", keys(project.project().volumes()), project.sources()),
                        apart("secrets", secrets(project.project().secrets()), project.sources()))
                .flatMap(found -> found);
    }

    /**
     * Hosts have no case: of two services that differ in nothing else, callers could reach one only. Those that are one name
     * in a template, too, are told as that.
     */
    static Vector<Problem> callServicesApart(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return settings.values()
                .filter(ServiceSettings::isFoundByName)
                .map(service -> service.name().value())
                .groupBy(name -> name.toLowerCase(Locale.ROOT))
                .values()
                .toVector()
                .flatMap(equal -> equal.drop(1)
                        .reject(name -> ResourceName.of(name).equals(ResourceName.of(equal.head())))
                        .map(name -> oneHost(equal.head(), name, project.sources())));
    }

    private static Problem oneHost(String first, String name, SourceMap sources) {
        AttributePath services = AttributePath.of("services");
        String sentence = first + " and " + name + " are one name for those that call them";
        return Problem.at(sources.keyAt(services.key(name)), EcsProblem.NAME_COLLISION, sentence)
                .path(services.key(name))
                .addRelated(new Related(first + " is here", sources.keyAt(services.key(first))))
                .hint("give one of them a name that differs in more than capitals")
                .build();
    }

    static Vector<Tuple2<String, String>> keys(LinkedHashMap<?, ?> section) {
        return section.keySet().toVector().map(Object::toString).map(key -> Tuple.of(key, key));
    }

    /** Those that the stack makes are called as they are named there, and not by their keys. */
    static Vector<Tuple2<String, String>> secrets(LinkedHashMap<SecretName, Secret> section) {
        return section.filterValues(secret -> !secret.external())
                .toVector()
                .map(entry -> Tuple.of(entry._1.value(), entry._2.name()));
    }

    /** Of keys with names: where two names are one in a template, the later key has the problem. */
    static Vector<Problem> apart(String section, Vector<Tuple2<String, String>> names, SourceMap sources) {
        Map<String, String> first = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Tuple2<String, String> name : names) {
            String before = first.putIfAbsent(ResourceName.of(name._2).value(), name._1);
            if (before != null) {
                problems.add(together(AttributePath.of(section), before, name, sources));
            }
        }
        return Vector.ofAll(problems);
    }

    private static Problem together(
            AttributePath section, String first, Tuple2<String, String> name, SourceMap sources) {
        String made = name._1.equals(name._2) ? ": " + ResourceName.of(name._2) : "";
        String sentence = first + " and " + name._1 + " have the same name in a template" + made;
        return Problem.at(sources.keyAt(section.key(name._1)), EcsProblem.NAME_COLLISION, sentence)
                .path(section.key(name._1))
                .addRelated(new Related(first + " is here", sources.keyAt(section.key(first))))
                .hint("give one of them a name that differs in letters or digits")
                .build();
    }

    /** Load leaves a name empty that variables make so; nothing in AWS can be called by it. */
    static Vector<Problem> refuseEmptyNames(Examined project) {
        return empty("secrets", project.project().secrets(), Secret::name, project.sources())
                .appendAll(empty("volumes", project.project().volumes(), Volume::name, project.sources()));
    }

    private static <K, V> Vector<Problem> empty(
            String section, LinkedHashMap<K, V> parts, Function<V, String> name, SourceMap sources) {
        return parts.filterValues(part -> name.apply(part).isEmpty())
                .keySet()
                .toVector()
                .map(key -> AttributePath.of(section, key.toString(), "name"))
                .map(path -> Problem.at(sources.at(path), ComposeProblem.INVALID_NAME, path + " is empty")
                        .path(path)
                        .hint("give a name, or leave name out")
                        .build());
    }

    static Vector<Problem> keepTheStackNameShort(Examined project, Settings filledIn) {
        String stack = filledIn.project().stackName();
        return stack.length() <= LONGEST_STACK_NAME
                ? Vector.empty()
                : Vector.of(Problem.at(
                                project.sources().at(AttributePath.of("name")),
                                EcsProblem.STACK_NAME_TOO_LONG,
                                "the name of the stack would have " + stack.length() + " characters, "
                                        + LONGEST_STACK_NAME + " are allowed")
                        .hint("give the project a shorter name, or the stack one of its own")
                        .build());
    }
}
