package dev.stowage.compose.write;

import dev.stowage.compose.Config;
import dev.stowage.compose.Model;
import dev.stowage.compose.Project;
import dev.stowage.compose.Secret;
import dev.stowage.compose.Volume;
import dev.stowage.value.Tree;
import io.vavr.control.Option;

/** The application with its top-level elements. */
final class ProjectForm {
    private final Form form;
    private final WorkloadForm workloads;
    private final NetworkForm networks;

    ProjectForm(Form form) {
        this.form = form;
        this.workloads = new WorkloadForm(form);
        this.networks = new NetworkForm(form);
    }

    Tree project(Project project) {
        Body body = new Body(form)
                .text("name", Option.some(project.name().value()))
                .always("services", Body.fields(project.services().mapValues(workloads::service)))
                .named("jobs", project.jobs(), workloads::job)
                .named("networks", project.networks(), networks::network)
                .named("volumes", project.volumes(), this::volume)
                .named("secrets", project.secrets(), this::secret)
                .named("configs", project.configs(), this::config)
                .allExtensions(project.extensions());
        return form.isComplete()
                ? body.named("models", project.models(), this::model).tree()
                : body.tree();
    }

    private Tree volume(Volume volume) {
        return new Body(form)
                .outerName(volume.name())
                .text("driver", volume.driver())
                .options("driver_opts", volume.driverOpts())
                .is("external", volume.external())
                .labels("labels", volume.labels())
                .extensions(volume)
                .tree();
    }

    private Tree secret(Secret secret) {
        return new Body(form)
                .outerName(secret.name())
                .text("file", secret.file())
                .text("environment", secret.environment())
                .is("external", secret.external())
                .labels("labels", secret.labels())
                .text("driver", secret.driver())
                .options("driver_opts", secret.driverOpts())
                .text("template_driver", secret.templateDriver())
                .extensions(secret)
                .tree();
    }

    private Tree config(Config config) {
        return new Body(form)
                .outerName(config.name())
                .text("file", config.file())
                .text("environment", config.environment())
                .text("content", content(config))
                .is("external", config.external())
                .labels("labels", config.labels())
                .text("template_driver", config.templateDriver())
                .extensions(config)
                .tree();
    }

    /** Variables may have made it empty; without it the config would have no content at all. */
    private Option<String> content(Config config) {
        boolean isElsewhere = config.file().isDefined() || config.external() || !form.isComplete();
        return config.environment().isDefined()
                ? Option.none()
                : config.content().orElse(Option.when(!isElsewhere, ""));
    }

    private Tree model(Model model) {
        return new Body(form)
                .text("name", model.name())
                .outer("model", model.model().getOrElse(""))
                .whole("context_size", model.contextSize())
                .texts("runtime_flags", model.runtimeFlags())
                .extensions(model)
                .tree();
    }
}
