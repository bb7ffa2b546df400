package dev.stowage.apply.plan;

import dev.stowage.apply.stack.StackName;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Parameter;
import dev.stowage.ecs.TaskRun;
import dev.stowage.load.contents.Content;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ProjectName;
import dev.stowage.value.SecretName;
import dev.stowage.value.SecretText;
import dev.stowage.value.ServiceName;
import dev.stowage.value.StowageStyle;
import dev.stowage.value.VolumeName;
import dev.stowage.write.Format;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** The stack that is wanted: its template, and what is known about the values of the template's parameters. */
@Value.Immutable
@StowageStyle
public interface Desired {
    StackName stack();

    ProjectName project();

    Template template();

    /** What the parameters of the template are there for. */
    Vector<Parameter> parameters();

    /** The images of services that are only built. */
    LinkedHashMap<ServiceName, String> images();

    /** The values that the user gives parameters of the template now, but for images and secrets. */
    LinkedHashMap<LogicalId, String> values();

    /** The contents of the project's own secrets, or why one is not known. */
    LinkedHashMap<SecretName, Content<SecretText>> secrets();

    /** How the tasks are run that the template asks for, by their definitions. */
    LinkedHashMap<LogicalId, TaskRun> runs();

    /** The volumes whose directories the file leaves open, by their access points. */
    LinkedHashMap<LogicalId, VolumeName> directories();

    @Value.Default
    default DeployOptions options() {
        return DeployOptions.USUAL;
    }

    /** The template as it is sent. */
    @Value.Lazy
    default String body() {
        return Format.COMPACT_JSON.render(template());
    }

    /** What the parameter of this id is there for; none for one that a user's own overlay declares. */
    default Option<Parameter> purpose(LogicalId id) {
        return parameters().find(parameter -> parameter.id().equals(id));
    }

    /** Whether the user gives the parameter of this id a value now, also as an image or as the content of a secret. */
    default boolean isGiven(LogicalId id) {
        return values().containsKey(id)
                || purpose(id)
                        .exists(parameter -> parameter.fold(new Parameter.Cases<>(
                                vpc -> false,
                                subnet -> false,
                                image -> images().containsKey(image.service()),
                                secret -> secrets()
                                        .get(secret.secret())
                                        .exists(content -> content.fold(known -> true, unknown -> false)),
                                machine -> false,
                                group -> false)));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDesired.Builder {
        Builder() {}
    }
}
