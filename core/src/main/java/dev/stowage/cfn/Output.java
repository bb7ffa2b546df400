package dev.stowage.cfn;

import dev.stowage.value.StowageStyle;
import dev.stowage.write.Sink;
import dev.stowage.write.Writable;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A value that the stack publishes once it is created (CloudFormation User Guide, "Outputs"). */
@Value.Immutable
@StowageStyle
public interface Output extends Writable {
    /** At most 1,024 bytes. */
    Option<String> description();

    /** The value, which may refer to resources and parameters. */
    Expression value();

    /** Further attributes, such as Export, which only an overlay can add. */
    LinkedHashMap<String, Expression> attributes();

    static Builder builder() {
        return new Builder();
    }

    @Override
    default void writeTo(Sink sink) {
        sink.beginMap();
        description().forEach(text -> sink.field("Description", text));
        sink.field("Value", value());
        attributes().forEach((name, value) -> sink.field(name, value));
        sink.endMap();
    }

    final class Builder extends ImmutableOutput.Builder {
        Builder() {}
    }
}
