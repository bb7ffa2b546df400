package dev.stowage.load.decode;

import dev.stowage.compose.Config;
import dev.stowage.compose.Model;
import dev.stowage.compose.Project;
import dev.stowage.compose.Secret;
import dev.stowage.compose.Volume;
import dev.stowage.value.ConfigName;
import dev.stowage.value.JobName;
import dev.stowage.value.ModelName;
import dev.stowage.value.NetworkName;
import dev.stowage.value.ProjectName;
import dev.stowage.value.SecretName;
import dev.stowage.value.ServiceName;
import dev.stowage.value.VolumeName;

/** The whole application with its top-level elements. */
final class Projects {
    private Projects() {}

    static Project project(Attributes in) {
        return Project.builder()
                .name(new ProjectName(in.text("name").getOrElse("")))
                .services(in.named("services", ServiceName::new, Workloads::service))
                .jobs(in.named("jobs", JobName::new, Workloads::job))
                .networks(in.named("networks", NetworkName::new, Networks::network))
                .volumes(in.named("volumes", VolumeName::new, Projects::volume))
                .secrets(in.named("secrets", SecretName::new, Projects::secret))
                .configs(in.named("configs", ConfigName::new, Projects::config))
                .models(in.named("models", ModelName::new, Projects::model))
                .extensions(in.extensions())
                .build();
    }

    private static Volume volume(Attributes in) {
        return Volume.builder()
                .name(in.outerName())
                .driver(in.text("driver"))
                .driverOpts(in.options("driver_opts"))
                .external(in.is("external"))
                .labels(in.labels("labels"))
                .extensions(in.extensions())
                .build();
    }

    private static Secret secret(Attributes in) {
        return Secret.builder()
                .name(in.outerName())
                .file(in.text("file"))
                .environment(in.text("environment"))
                .external(in.is("external"))
                .labels(in.labels("labels"))
                .driver(in.text("driver"))
                .driverOpts(in.textsAndIntegers("driver_opts"))
                .templateDriver(in.text("template_driver"))
                .extensions(in.extensions())
                .build();
    }

    private static Config config(Attributes in) {
        return Config.builder()
                .name(in.outerName())
                .file(in.text("file"))
                .environment(in.text("environment"))
                .content(in.text("content"))
                .external(in.is("external"))
                .labels(in.labels("labels"))
                .templateDriver(in.text("template_driver"))
                .extensions(in.extensions())
                .build();
    }

    private static Model model(Attributes in) {
        return Model.builder()
                .name(in.text("name"))
                .model(in.text("model"))
                .contextSize(in.integer("context_size").filter(tokens -> tokens != 0))
                .runtimeFlags(in.texts("runtime_flags"))
                .extensions(in.extensions())
                .build();
    }
}
