package dev.stowage.convert;

import dev.stowage.cfn.Resource;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Application;
import dev.stowage.problem.Problem;
import dev.stowage.source.SourceMap;
import dev.stowage.value.LogicalId;
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

    /** The same with these tags on every resource that takes tags; a tag that a resource has already stays. */
    default Conversion tagged(LinkedHashMap<String, String> tags) {
        return builder().from(this).template(GivenTags.on(template(), tags)).build();
    }

    /** The same with these resources at the end of its template; one whose id is there already stands in for that. */
    default Conversion with(LinkedHashMap<LogicalId, Resource> resources) {
        Template changed = Template.builder()
                .from(template())
                .resources(resources.foldLeft(template().resources(), LinkedHashMap::put))
                .build();
        return builder().from(this).template(changed).build();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableConversion.Builder {
        Builder() {}
    }
}
