package dev.stowage.cfn;

import dev.stowage.value.StowageStyle;
import dev.stowage.write.Sink;
import dev.stowage.write.Writable;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What a finished stack tells (CloudFormation User Guide, "Outputs"). */
@Value.Immutable
@StowageStyle
public interface Output extends Writable {
    Option<String> description();

    Expression value();

    /** Further attributes, such as Export, which only an overlay brings. */
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
