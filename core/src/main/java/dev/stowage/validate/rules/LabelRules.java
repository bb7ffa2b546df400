package dev.stowage.validate.rules;

import dev.stowage.aws.TagLimits;
import dev.stowage.compose.Deploy;
import dev.stowage.compose.Network;
import dev.stowage.compose.Secret;
import dev.stowage.compose.Volume;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.subject.Examined;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** Labels of services, networks, volumes and secrets become tags; those of containers need not, they stay labels as well. */
final class LabelRules {
    /** With what a resource is always tagged: project, service or volume, and the name. */
    private static final int OF_OURS = 3;

    private LabelRules() {}

    static Vector<Problem> canBeTags(Examined project) {
        AttributePath services = AttributePath.of("services");
        return project.services()
                .flatMap(service -> ofPart(
                        service.value().deploy().map(Deploy::labels).getOrElse(LinkedHashMap.empty()),
                        services.key(service.value().name().value()).key("deploy"),
                        project))
                .appendAll(ofSection("networks", project.project().networks(), Network::labels, project))
                .appendAll(ofSection("volumes", project.project().volumes(), Volume::labels, project))
                .appendAll(ofSection("secrets", project.project().secrets(), Secret::labels, project));
    }

    private static <K, V> Vector<Problem> ofSection(
            String section,
            LinkedHashMap<K, V> parts,
            Function<V, LinkedHashMap<String, String>> labels,
            Examined project) {
        return parts.toVector()
                .flatMap(part -> ofPart(labels.apply(part._2), AttributePath.of(section, part._1.toString()), project));
    }

    private static Vector<Problem> ofPart(LinkedHashMap<String, String> labels, AttributePath part, Examined project) {
        return labels.toVector()
                .zipWithIndex()
                .flatMap(label -> objection(label._1, label._2)
                        .map(objection -> problem(label._1._1, objection, part.key("labels"), project)));
    }

    private static Option<String> objection(Tuple2<String, String> label, int position) {
        return TagLimits.objection(label._1, label._2)
                .orElse(Option.when(
                        position >= TagLimits.MOST - OF_OURS, "is one of more than " + (TagLimits.MOST - OF_OURS)));
    }

    private static Problem problem(String label, String objection, AttributePath labels, Examined project) {
        AttributePath at = labels.key(label);
        return project.problemAtKey(at, EcsProblem.LABEL_NOT_A_TAG, "the label " + label + " " + objection)
                .hint("AWS does not accept it as a tag: remove it, or write it differently")
                .build();
    }
}
