package dev.stowage.convert;

import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Application;
import dev.stowage.problem.Problem;
import dev.stowage.source.SourceMap;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** A template with what it stands for. */
@Value.Immutable
@StowageStyle
public interface Conversion {
    Template template();

    Application application();

    /** The warnings of this stage and of those before it. */
    @Value.Auxiliary
    Vector<Problem> warnings();

    @Value.Auxiliary
    SourceMap sources();

    /** The same with these tags on every resource that Stowage makes and that takes tags; a tag that is there already stays. */
    default Conversion tagged(LinkedHashMap<String, String> tags) {
        return tagged(tags, LinkedHashMap.empty());
    }

    /**
     * The same with resources of more types tagged, which an addition or the file has brought.
     *
     * @param more the property of each type that is its list of keys and values, mostly {@code Tags}
     */
    default Conversion tagged(LinkedHashMap<String, String> tags, LinkedHashMap<ResourceType, String> more) {
        return builder()
                .from(this)
                .template(GivenTags.on(template(), tags, more))
                .build();
    }

    /** The same with a warning for each task that whoever deploys the template without {@code Apply} has to run. */
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
