package dev.stowage.compose.write;

import dev.stowage.compose.Deploy;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.value.Sha256;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import dev.stowage.write.Writable;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;

/** A project as the document that {@code config} prints; keys are in alphabetical order. */
public final class ConfigWriter {
    private ConfigWriter() {}

    /**
     * Value for value what compose-go v2.16.2 prints as JSON: without {@code models} and without the {@code x-*}
     * attributes below the top level.
     */
    public static Writable json(Project project) {
        return Normal.wholeNumbers(new ProjectForm(Form.REFERENCE).project(project));
    }

    /**
     * A SHA-256 in hexadecimal digits of what a running container depends on: the service but for its build, its number,
     * its profiles and what it waits for. Equal services have equal ones; they are not those of Docker Compose.
     */
    public static String digest(Service service) {
        Service running = Service.builder()
                .from(service)
                .build(Option.none())
                .pullPolicy(Option.none())
                .scale(Option.none())
                .deploy(service.deploy()
                        .map(deploy -> Deploy.builder()
                                .from(deploy)
                                .replicas(Option.none())
                                .build()))
                .dependsOn(LinkedHashMap.empty())
                .profiles(Vector.empty())
                .build();
        Writable form = Normal.sorted(new WorkloadForm(Form.COMPLETE).service(running));
        return Sha256.of(Format.COMPACT_JSON.render(form).getBytes(StandardCharsets.UTF_8));
    }

    /** A document whose variables are left as they are written; no {@code $} is doubled. */
    public static Writable document(Tree document) {
        return Normal.sorted(document);
    }

    /** The same of a project that was not brought into its normal form, in which a resource may have no name of its own. */
    public static Writable unnormalized(Project project) {
        return Normal.escaped(Unnamed.resources(new ProjectForm(Form.COMPLETE).project(Reloadable.of(project))));
    }

    /** Complete, and with every {@code $} doubled, so that loading it gives the same project. */
    public static Writable yaml(Project project) {
        return Normal.escaped(new ProjectForm(Form.NORMALIZED).project(Reloadable.of(project)));
    }
}
