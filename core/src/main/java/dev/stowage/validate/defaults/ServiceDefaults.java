package dev.stowage.validate.defaults;

import dev.stowage.aws.FargateSizes;
import dev.stowage.compose.Service;
import dev.stowage.extension.CapacityShare;
import dev.stowage.extension.Extensions;
import dev.stowage.extension.ProjectExtension;
import dev.stowage.extension.ServiceExtension;
import dev.stowage.extension.VpcChoice;
import dev.stowage.problem.Checked;
import dev.stowage.validate.settings.Architecture;
import dev.stowage.validate.settings.Compute;
import dev.stowage.validate.settings.Restart;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Gpus;
import dev.stowage.validate.subject.SharedData;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Dialect;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The settings of each service: what it says, or else the top level of the file, or else the default. */
final class ServiceDefaults {
    private final Examined project;
    private final ProjectExtension ofProject;
    private final RunModes modes;

    ServiceDefaults(Examined project, ProjectExtension ofProject) {
        this.project = project;
        this.ofProject = ofProject;
        this.modes = RunModes.of(project);
    }

    Checked<LinkedHashMap<ServiceName, ServiceSettings>> all() {
        return Checked.traverse(project.services(), this::of)
                .map(all -> LinkedHashMap.ofEntries(all.map(each -> Tuple.of(each.name(), each))));
    }

    private Checked<ServiceSettings> of(Subject<Service> service) {
        return Extensions.of(Dialect.MODERN, service.sources())
                .of(service.value(), service.path())
                .flatMap(own -> of(service, own));
    }

    private Checked<ServiceSettings> of(Subject<Service> subject, ServiceExtension own) {
        Service service = subject.value();
        int replicas = service.deploy()
                .flatMap(deploy -> deploy.replicas())
                .orElse(service.scale())
                .getOrElse(1);
        ServiceSettings.Builder settings = ServiceSettings.builder()
                .name(service.name())
                .runMode(modes.of(service, own))
                .restart(Restart.of(service))
                .essential(modes.isEssential(service))
                .image(service.image())
                .container(SizeDefaults.container(service))
                .replicas(replicas)
                .update(UpdateDefaults.of(service, replicas, overlap(service.name()), own))
                .exposed(PortDefaults.exposed(service))
                .graceSeconds(HealthDefaults.graceSeconds(service))
                .drainSeconds(HealthDefaults.drainSeconds(subject))
                .architecture(architecture(project.tasks().services(service.name())))
                .extension(inherited(service.name(), own));
        return Checked.of(settings)
                .zip(compute(subject), ServiceSettings.Builder::compute)
                .zip(new PortDefaults(subject, own, ofProject).ports(), ServiceSettings.Builder::ports)
                .zip(HealthDefaults.of(subject), ServiceSettings.Builder::health)
                .zip(HealthDefaults.stopTimeout(subject), ServiceSettings.Builder::stopTimeout)
                .map(ServiceSettings.Builder::build);
    }

    /** A sidecar runs on what its task does, whose problems are those of the service that it is called after. */
    private Checked<Compute> compute(Subject<Service> service) {
        Vector<Service> task = project.tasks().services(service.value().name());
        Checked<Compute> compute = SizeDefaults.compute(project.subject(task.head()), task, FargateSizes.today());
        return project.tasks().owner(service.value().name()).isEmpty() ? compute : Checked.of(compute.value());
    }

    /** A second instance with GPUs is often more than an account may have, and the update would wait for it. */
    private UpdateDefaults.Overlap overlap(ServiceName service) {
        return project.tasks()
                        .services(service)
                        .exists(each -> Gpus.wantedBy(each) > 0
                                || SharedData.isWrittenBy(
                                        each, project.project().volumes()))
                ? UpdateDefaults.Overlap.HARMFUL
                : UpdateDefaults.Overlap.HARMLESS;
    }

    /** That of the whole task, whichever service of it says so. */
    private static Architecture architecture(Vector<Service> task) {
        return task.flatMap(Architecture::of).headOption().getOrElse(Architecture.X86_64);
    }

    /** A network of the project's own has a search domain, by which names are found without Service Connect. */
    private Option<Boolean> withoutServiceConnect() {
        return ofProject.vpc().filter(VpcChoice.Created.class::isInstance).map(created -> false);
    }

    /** Instances with GPUs are a capacity of their own. */
    private Vector<CapacityShare> capacity(ServiceName service, ServiceExtension own) {
        boolean isOnInstances = project.tasks().services(service).exists(each -> Gpus.wantedBy(each) > 0);
        return own.capacity().isEmpty() && !isOnInstances ? ofProject.capacity() : own.capacity();
    }

    /** What the service says, and for the rest what the top level says of all. */
    private ServiceExtension inherited(ServiceName service, ServiceExtension own) {
        return ServiceExtension.builder()
                .from(own)
                .subnets(own.subnets().isEmpty() ? ofProject.subnets() : own.subnets())
                .assignPublicIp(own.assignPublicIp().orElse(ofProject.assignPublicIp()))
                .allowCidrs(own.allowCidrs().orElse(ofProject.allowCidrs()))
                .certificate(own.certificate().orElse(ofProject.certificate()))
                .serviceConnect(
                        own.serviceConnect().orElse(ofProject.serviceConnect()).orElse(withoutServiceConnect()))
                .initImage(
                        own.initImage().orElse(ofProject.initImage()).orElse(Option.some(ServiceExtension.INIT_IMAGE)))
                .permissionsBoundary(own.permissionsBoundary().orElse(ofProject.permissionsBoundary()))
                .exec(own.exec().orElse(ofProject.exec()))
                .capacity(capacity(service, own))
                .deployment(own.deployment().map(DeploymentDefaults::filled))
                .build();
    }
}
