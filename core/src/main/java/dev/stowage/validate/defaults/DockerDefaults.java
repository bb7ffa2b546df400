package dev.stowage.validate.defaults;

import dev.stowage.compose.Healthcheck;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.extension.Extensions;
import dev.stowage.extension.LogRetention;
import dev.stowage.extension.ServiceExtension;
import dev.stowage.problem.Checked;
import dev.stowage.validate.calls.Calls;
import dev.stowage.validate.settings.HealthProbe;
import dev.stowage.validate.settings.ProjectSettings;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Dialect;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/** The settings as the retired Docker integration chose them. */
final class DockerDefaults {
    private final Examined examined;
    private final Extensions extensions;

    private DockerDefaults(Examined examined) {
        this.examined = examined;
        this.extensions = Extensions.of(Dialect.DOCKER_ECS, examined.sources());
    }

    static Checked<Settings> of(Examined examined) {
        return new DockerDefaults(examined).filledIn();
    }

    private Checked<Settings> filledIn() {
        return project()
                .zip(
                        Checked.traverse(examined.services(), this::service).map(DockerPorts::behindOne),
                        (project, services) -> new Settings(
                                project,
                                LinkedHashMap.ofEntries(services.map(each -> Tuple.of(each.name(), each))),
                                Calls.NONE));
    }

    private Checked<ProjectSettings> project() {
        Project project = examined.project();
        return extensions
                .of(project)
                .map(extension -> ProjectSettings.builder()
                        .stackName(project.name().value())
                        .logGroup(ProjectDefaults.LOG_GROUPS + project.name())
                        .logRetention(extension.logsRetention().getOrElse(LogRetention.forever()))
                        .extension(extension))
                .flatMap(settings -> new PartExtensions(extensions)
                        .of(settings, project.networks(), project.volumes(), project.secrets()))
                .map(ProjectSettings.Builder::build);
    }

    private Checked<ServiceSettings> service(Subject<Service> service) {
        return extensions.of(service.value(), service.path()).flatMap(extension -> service(service, extension));
    }

    private Checked<ServiceSettings> service(Subject<Service> subject, ServiceExtension extension) {
        Service service = subject.value();
        Option<Integer> replicas = replicas(service);
        ServiceSettings.Builder settings = ServiceSettings.builder()
                .name(service.name())
                .image(service.image())
                .container(DockerSizes.container(service))
                .replicas(replicas.getOrElse(1))
                .exposed(Vector.empty())
                .health(service.healthcheck().map(DockerDefaults::health))
                .stopTimeout(Option.none())
                .extension(extension);
        return Checked.of(settings)
                .zip(DockerSizes.compute(subject), ServiceSettings.Builder::compute)
                .zip(DockerUpdates.of(subject, replicas, extension), ServiceSettings.Builder::update)
                .zip(new DockerPorts(subject, extensions).ports(), ServiceSettings.Builder::ports)
                .map(ServiceSettings.Builder::build);
    }

    private static Option<Integer> replicas(Service service) {
        return service.deploy().flatMap(deploy -> deploy.replicas()).orElse(service.scale());
    }

    /** A check that is turned off is one without a test. */
    private static HealthProbe health(Healthcheck check) {
        return HealthProbe.builder()
                .command(check.test())
                .interval(seconds(check.interval()))
                .timeout(seconds(check.timeout()))
                .startPeriod(seconds(check.startPeriod()))
                .retries(check.retries().map(DockerDefaults::narrowed))
                .build();
    }

    /** Whole seconds; what is less than one of them is lost. */
    private static Option<Integer> seconds(Option<Duration> duration) {
        return duration.map(Duration::toSeconds).map(DockerDefaults::narrowed);
    }

    private static int narrowed(long number) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
    }
}
