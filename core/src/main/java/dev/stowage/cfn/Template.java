package dev.stowage.cfn;

import dev.stowage.problem.Checked;
import dev.stowage.source.AttributePath;
import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import dev.stowage.value.Tree;
import dev.stowage.write.Sink;
import dev.stowage.write.Writable;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/**
 * A CloudFormation template. Parameters, resources and outputs are written in the order in which they were added, so a
 * new service does not move the others (CloudFormation User Guide, "Template sections").
 */
@Value.Immutable
@StowageStyle
public interface Template extends Writable {
    /** The only version that exists. */
    String FORMAT_VERSION = "2010-09-09";

    /** The result of an overlay that is null. */
    Template NOTHING =
            builder().formatVersion(Option.none()).hasResources(false).build();

    /** The format version; none only if an overlay has removed it. */
    Option<String> formatVersion();

    Option<String> description();

    /** Notes by name, which CloudFormation keeps and ignores. */
    LinkedHashMap<String, Tree> metadata();

    /** At most 200. */
    LinkedHashMap<LogicalId, Parameter> parameters();

    /** At most 500. */
    LinkedHashMap<LogicalId, Resource> resources();

    /** Whether the section of resources is written even if it is empty; false if an overlay has removed it. */
    @Value.Default
    default boolean hasResources() {
        return true;
    }

    /** At most 200. */
    LinkedHashMap<LogicalId, Output> outputs();

    /** Further sections, such as Mappings and Conditions, which only an overlay can add. */
    LinkedHashMap<String, Expression> sections();

    /** A builder of a template of {@link #FORMAT_VERSION}. */
    static Builder builder() {
        return new Builder().formatVersion(Option.some(FORMAT_VERSION));
    }

    /** Reads a document as a template. Problems: a section or entry that is not a mapping, a resource without a type. */
    static Checked<Template> read(Tree document) {
        return TemplateReader.read(document, AttributePath.ROOT, Vector.empty());
    }

    /** All references to parameters and resources, in the order of the template; pseudo parameters are left out. */
    default Vector<Reference> references() {
        return References.in(this);
    }

    /** The references whose target is not in the template, or is a parameter where a resource is needed. */
    default Vector<Reference> danglingReferences() {
        return references().reject(this::resolves);
    }

    /** With these resources at the end. Problems: an id that a resource or parameter has already, which then stays as it is. */
    default Checked<Template> addingResources(LinkedHashMap<LogicalId, Resource> added) {
        return new Changes<>("a resource", resources())
                .added(added, this::isTaken)
                .map(all -> builder().from(this).resources(all).build());
    }

    /** With these parameters at the end. Problems: as of {@link #addingResources}. */
    default Checked<Template> addingParameters(LinkedHashMap<LogicalId, Parameter> added) {
        return new Changes<>("a parameter", parameters())
                .added(added, this::isTaken)
                .map(all -> builder().from(this).parameters(all).build());
    }

    /** With these outputs at the end. Problems: an id that an output has already, which then stays as it is. */
    default Checked<Template> addingOutputs(LinkedHashMap<LogicalId, Output> added) {
        return new Changes<>("an output", outputs())
                .added(added, outputs()::containsKey)
                .map(all -> builder().from(this).outputs(all).build());
    }

    /** With these resources in the place of those that have their ids. Problems: an id that no resource has. */
    default Checked<Template> replacingResources(LinkedHashMap<LogicalId, Resource> replaced) {
        return new Changes<>("a resource", resources())
                .replaced(replaced)
                .map(all -> builder().from(this).resources(all).build());
    }

    /** CloudFormation lets a resource and a parameter have no id in common. */
    private boolean isTaken(LogicalId id) {
        return resources().containsKey(id) || parameters().containsKey(id);
    }

    private boolean resolves(Reference reference) {
        return resources().containsKey(reference.target())
                || (reference.kind() == Reference.Kind.VALUE && parameters().containsKey(reference.target()));
    }

    /** A template of which nothing is left is null. */
    @Override
    default void writeTo(Sink sink) {
        if (equals(NOTHING)) {
            sink.nothing();
            return;
        }
        sink.beginMap();
        formatVersion().forEach(version -> sink.field("AWSTemplateFormatVersion", version));
        description().forEach(text -> sink.field("Description", text));
        if (metadata().nonEmpty()) {
            sink.key("Metadata");
            sink.tree(new Tree.Fields(metadata()));
        }
        if (parameters().nonEmpty()) {
            writeSection("Parameters", parameters(), sink);
        }
        sections().forEach((name, section) -> sink.field(name, section));
        if (hasResources() || resources().nonEmpty()) {
            writeSection("Resources", resources(), sink);
        }
        if (outputs().nonEmpty()) {
            writeSection("Outputs", outputs(), sink);
        }
        sink.endMap();
    }

    private static void writeSection(String name, LinkedHashMap<LogicalId, ? extends Writable> section, Sink sink) {
        sink.key(name);
        sink.fields(section.toVector().map(entry -> entry.map1(LogicalId::value)));
    }

    final class Builder extends ImmutableTemplate.Builder {
        Builder() {}
    }
}
