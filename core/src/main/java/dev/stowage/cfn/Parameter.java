package dev.stowage.cfn;

import dev.stowage.value.StowageStyle;
import dev.stowage.write.Format;
import dev.stowage.write.Sink;
import dev.stowage.write.Writable;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** An input of the template, given when the stack is created (CloudFormation User Guide, "Parameters"). */
@Value.Immutable
@StowageStyle
public interface Parameter extends Writable {
    /** The type, such as {@code String} or {@code AWS::EC2::VPC::Id}. */
    String type();

    /** At most 4,000 characters. */
    Option<String> description();

    /**
     * The default, of at most 4,096 bytes; one that an overlay writes as a number or boolean is in {@link #attributes}.
     */
    Option<String> defaultValue();

    /** Whether CloudFormation masks the value wherever it shows parameters; false by default. */
    @Value.Default
    default boolean noEcho() {
        return false;
    }

    /** In characters. */
    Option<Integer> minLength();

    /** In characters. */
    Option<Integer> maxLength();

    /** Further attributes, such as AllowedValues, which only an overlay can add. */
    LinkedHashMap<String, Expression> attributes();

    /** The default as CloudFormation reads it: as text, even if it is written as a number or boolean. */
    default Option<String> effectiveDefault() {
        return defaultValue().orElse(() -> attributes().get("Default").flatMap(Parameter::scalar));
    }

    private static Option<String> scalar(Expression value) {
        boolean isScalar = value instanceof Expression.Bool
                || value instanceof Expression.Whole
                || value instanceof Expression.Decimal;
        return Option.when(isScalar, () -> Format.COMPACT_JSON.render(value));
    }

    static Builder builder() {
        return new Builder();
    }

    @Override
    default void writeTo(Sink sink) {
        sink.beginMap();
        sink.field("Type", type());
        description().forEach(text -> sink.field("Description", text));
        defaultValue().forEach(text -> sink.field("Default", text));
        if (noEcho()) {
            sink.field("NoEcho", Expression.bool(true));
        }
        minLength().forEach(length -> sink.field("MinLength", Expression.whole(length)));
        maxLength().forEach(length -> sink.field("MaxLength", Expression.whole(length)));
        attributes().forEach((name, value) -> sink.field(name, value));
        sink.endMap();
    }

    final class Builder extends ImmutableParameter.Builder {
        Builder() {}
    }
}
