package dev.stowage.convert;

import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Application;
import dev.stowage.problem.Problem;
import dev.stowage.source.SourceMap;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** The result of the stage Convert: a template, and the values that it was made from. */
@Value.Immutable
@StowageStyle
public interface Conversion {
    /** The CloudFormation template. */
    Template template();

    /** What runs on ECS, as typed values, from which the template was written. */
    Application application();

    /** The code of the region that the template is for; none if it was not said, so that it fits any. */
    Option<String> region();

    /** The warnings of this stage and of those before it. */
    @Value.Auxiliary
    Vector<Problem> warnings();

    /** The place in the files at which each attribute was written. */
    @Value.Auxiliary
    SourceMap sources();

    /**
     * This conversion with these tags on every resource of a type that Stowage makes and that takes tags. A resource keeps
     * the tags that it already has.
     */
    default Conversion tagged(LinkedHashMap<String, String> tags) {
        return tagged(tags, LinkedHashMap.empty());
    }

    /**
     * This conversion with tags also on resources of other types, which an addition or the file has brought in.
     *
     * @param more for each such type, the property that holds its list of keys and values, usually {@code Tags}
     */
    default Conversion tagged(LinkedHashMap<String, String> tags, LinkedHashMap<ResourceType, String> more) {
        return builder()
                .from(this)
                .template(GivenTags.on(template(), tags, more))
                .build();
    }

    /** This conversion with a warning for each one-off task, which nothing runs if the template is deployed without Apply. */
    default Conversion handedOver() {
        return builder()
                .from(this)
                .addAllWarnings(TasksToRun.among(application().workloads(), sources()))
                .build();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableConversion.Builder {
        Builder() {}
    }
}
