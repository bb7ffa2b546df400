package dev.stowage.convert.modern;

import dev.stowage.aws.TagLimits;
import dev.stowage.compose.Deploy;
import dev.stowage.compose.Service;
import dev.stowage.ecs.Tag;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** Labels as tags, beside those of ours, which stay as they are. */
final class Tags {
    private Tags() {}

    /** What AWS does not take as a tag is left out, which validation has told. */
    static Vector<Tag> with(Vector<Tag> ours, LinkedHashMap<String, String> labels) {
        return ours.appendAll(labels.toVector()
                        .filter(label -> TagLimits.objection(label._1, label._2).isEmpty())
                        .reject(label -> ours.exists(tag -> tag.key().equals(label._1)))
                        .map(label -> new Tag(label._1, label._2)))
                .take(TagLimits.MOST);
    }

    /** Those of the containers, and over them those of the service. */
    static LinkedHashMap<String, String> labels(Service service) {
        LinkedHashMap<String, String> ofService =
                service.deploy().map(Deploy::labels).getOrElse(LinkedHashMap.empty());
        return service.labels().merge(ofService, (ofContainer, label) -> label);
    }
}
