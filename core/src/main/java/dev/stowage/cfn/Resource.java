package dev.stowage.cfn;

import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.StowageStyle;
import dev.stowage.write.Sink;
import dev.stowage.write.Writable;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A resource of the stack (CloudFormation User Guide, "Resources"). */
@Value.Immutable
@StowageStyle
public interface Resource extends Writable {
    ResourceType type();

    /** The resources that must exist first, besides those that the properties refer to. */
    @Value.Default
    default OneOrMany<LogicalId> dependsOn() {
        return OneOrMany.many(Vector.empty());
    }

    Option<Removal> deletionPolicy();

    Option<Removal> updateReplacePolicy();

    @Value.Default
    default SortedFields metadata() {
        return SortedFields.empty();
    }

    /** Sorted as at every depth. Never shown as text of the language: a secret may be among them. */
    @Value.Default
    @Value.Redacted
    default SortedFields properties() {
        return SortedFields.empty();
    }

    /** Further attributes, such as Condition and CreationPolicy, which only an overlay brings. */
    LinkedHashMap<String, Expression> attributes();

    static Builder builder() {
        return new Builder();
    }

    /** A resource of this type, to which properties and more can be added. */
    static Builder of(ResourceType type) {
        return builder().type(type);
    }

    @Override
    default void writeTo(Sink sink) {
        sink.beginMap();
        sink.field("Type", type().value());
        if (dependsOn().values().nonEmpty()) {
            sink.field("DependsOn", dependencies());
        }
        deletionPolicy().forEach(policy -> sink.field("DeletionPolicy", policy.word()));
        updateReplacePolicy().forEach(policy -> sink.field("UpdateReplacePolicy", policy.word()));
        attributes().forEach((name, value) -> sink.field(name, value));
        if (metadata().nonEmpty()) {
            sink.field("Metadata", new Expression.Fields(metadata()));
        }
        if (properties().nonEmpty()) {
            sink.field("Properties", new Expression.Fields(properties()));
        }
        sink.endMap();
    }

    private Expression dependencies() {
        return dependsOn()
                .fold(one -> Expression.text(one.value()), many -> Expression.texts(many.map(LogicalId::value)));
    }

    final class Builder extends ImmutableResource.Builder {
        Builder() {}
    }
}
