package dev.stowage.validate.rules;

import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.problem.Series;
import dev.stowage.source.Span;
import dev.stowage.validate.calls.Call;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Wait;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;

/**
 * Services that call each other in a cycle, directly or by way of others, so that none can start after all that it
 * calls. Each has one problem with its calls; where it calls only one service of the cycle, also with the way by
 * which that one waits for it.
 */
final class CallCycles {
    /** Of a long way, no more is told: each service of a cycle has a problem with its own way. */
    private static final int MOST_STEPS = 10;

    private final Examined project;
    private final Map<ServiceName, Vector<Step>> steps;

    /** A task that has to start after another, and where that is said. */
    private record Step(ServiceName from, ServiceName to, String verb, Span place) {
        Related told() {
            return new Related(from + " " + verb + " " + to, place);
        }
    }

    private CallCycles(Examined project, Vector<Step> steps) {
        this.project = project;
        this.steps = steps.groupBy(Step::from);
    }

    /** One problem for each service that looks its names up by Service Connect. */
    static Vector<Problem> among(Examined project, Settings filledIn) {
        Vector<Call> circular = filledIn.calls().circular();
        return circular.isEmpty()
                ? Vector.empty()
                : new CallCycles(project, steps(filledIn.calls().all(), project))
                        .problems(circular.filter(
                                call -> filledIn.service(call.from()).exists(ServiceSettings::isFoundByName)));
    }

    private static Vector<Step> steps(Vector<Call> calls, Examined project) {
        return project.waits()
                .reject(Wait::isInOneTask)
                .map(wait -> new Step(wait.fromTask(), wait.toTask(), "depends on", wait.span()))
                .appendAll(calls.map(call -> new Step(call.from(), call.to(), "calls", call.span(project.sources()))));
    }

    private Vector<Problem> problems(Vector<Call> circular) {
        Vector<Vector<Call>> callers = circular.groupBy(Call::from)
                .toVector()
                .sortBy(calling -> calling._1)
                .map(Tuple2::_2);
        return callers.groupBy(calls -> calls.head().span(project.sources()))
                .values()
                .toVector()
                .flatMap(here -> callEachOther(here) ? Vector.of(problemOfAll(here)) : here.map(this::problem));
    }

    /** As those do that have one text, by an anchor. */
    private static boolean callEachOther(Vector<Vector<Call>> callers) {
        Set<ServiceName> all = callers.map(calls -> calls.head().from()).toSet();
        return all.size() > 1
                && callers.forAll(calls ->
                        calls.map(Call::to).toSet().add(calls.head().from()).equals(all));
    }

    private Problem problemOfAll(Vector<Vector<Call>> callers) {
        Vector<ServiceName> names = callers.map(calls -> calls.head().from());
        return builder(
                        callers.head().head(),
                        Series.and(names)
                                + " do not find each other by their names when they start first, and all wait for each other")
                .hint("call " + names.map(this::found).mkString(", ") + ", which are found at any time")
                .build();
    }

    private Problem problem(Vector<Call> calls) {
        Vector<Call> called = calls.distinctBy(Call::to);
        return called.size() == 1 ? problemWithOne(called.head(), calls) : problemWithMany(called, calls);
    }

    private Problem problemWithOne(Call call, Vector<Call> calls) {
        Vector<Step> back = way(call.to(), call.from());
        String cycle = back.size() > 1
                ? "they wait for each other: " + call.from() + " -> "
                        + names(back).mkString(" -> ") + " -> " + call.from()
                : "each waits for the other";
        return builder(
                        call,
                        call.from() + " does not find " + call.to() + " by its name when it starts first, and " + cycle)
                .addAllRelated(others(calls))
                .addAllRelated(back.take(MOST_STEPS).map(Step::told))
                .hint("call " + found(call.to()) + ", which is found at any time")
                .build();
    }

    private static Vector<String> names(Vector<Step> way) {
        Vector<String> names = way.map(step -> step.from().value());
        return names.size() > MOST_STEPS ? names.take(MOST_STEPS).append("...") : names;
    }

    private Problem problemWithMany(Vector<Call> called, Vector<Call> calls) {
        Vector<ServiceName> names = called.map(Call::to);
        return builder(
                        called.head(),
                        called.head().from() + " does not find " + Series.and(names)
                                + " by their names when it starts first, and all wait for each other")
                .addAllRelated(others(calls))
                .hint("call " + names.map(this::found).mkString(", ") + ", which are found at any time")
                .build();
    }

    private Problem.Builder builder(Call call, String sentence) {
        return Problem.at(call.span(project.sources()), EcsProblem.START_ORDER, sentence)
                .path(call.place());
    }

    private String found(ServiceName name) {
        return name + "." + ConnectRules.domain(project);
    }

    /** The further calls, but for those that are written in one place. */
    private Vector<Related> others(Vector<Call> calls) {
        return calls.map(call ->
                        new Related(call.from() + " calls " + call.to() + " here", call.span(project.sources())))
                .distinctBy(Related::span)
                .tail();
    }

    /** The shortest way. */
    private Vector<Step> way(ServiceName from, ServiceName to) {
        java.util.Map<ServiceName, Vector<Step>> ways = new HashMap<>();
        ways.put(from, Vector.empty());
        Deque<ServiceName> next = new ArrayDeque<>(ways.keySet());
        while (!next.isEmpty() && !ways.containsKey(to)) {
            ServiceName at = next.remove();
            Vector<Step> way = ways.getOrDefault(at, Vector.empty());
            for (Step step : steps.getOrElse(at, Vector.empty())) {
                if (ways.putIfAbsent(step.to(), way.append(step)) == null) {
                    next.add(step.to());
                }
            }
        }
        return ways.getOrDefault(to, Vector.empty());
    }
}
