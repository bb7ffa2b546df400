package dev.stowage.convert;

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

    /** The same with these tags on every resource that takes tags; a tag that a resource has already stays. */
    default Conversion tagged(LinkedHashMap<String, String> tags) {
        return builder().from(this).template(GivenTags.on(template(), tags)).build();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableConversion.Builder {
        Builder() {}
    }
}
