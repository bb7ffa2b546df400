package dev.stowage.fix;

import dev.stowage.load.LoadedProject;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Which active services an attribute belongs to that is written once: by anchors, extends, or files that several include. */
record Sharing(Map<Span, Set<String>> services) {
    static final Sharing UNKNOWN = new Sharing(HashMap.empty());

    static Sharing of(LoadedProject project) {
        Set<String> active = project.project().services().keySet().map(ServiceName::value);
        return new Sharing(project.sources()
                .paths()
                .flatMap(path -> service(path).filter(active::contains).map(name -> Tuple.of(path, name)))
                .flatMap(path -> places(project, path))
                .foldLeft(
                        HashMap.<Span, Set<String>>empty(),
                        (all, place) -> all.put(
                                place._1,
                                all.getOrElse(place._1, TreeSet.empty()).add(place._2))));
    }

    private static Option<String> service(AttributePath path) {
        Vector<AttributePath.Step> steps = path.steps();
        return Option.when(
                steps.size() > 2 && Added.name(steps.head()).equals("services"), () -> Added.name(steps.get(1)));
    }

    private static Vector<Tuple2<Span, String>> places(LoadedProject project, Tuple2<AttributePath, String> path) {
        return Vector.of(project.sources().at(path._1), project.sources().keyAt(path._1))
                .map(place -> Tuple.of(place.beginning(), path._2));
    }

    /** Those that have the attribute too, and do not ask for what a repair does to it. */
    Set<String> others(Repair repair) {
        Set<String> asking = repair.services();
        return asking.isEmpty()
                ? TreeSet.empty()
                : repair.edits()
                        .flatMap(edit -> edit.located().place())
                        .flatMap(place -> services.getOrElse(place.beginning(), TreeSet.empty()))
                        .toSortedSet()
                        .removeAll(asking);
    }
}
