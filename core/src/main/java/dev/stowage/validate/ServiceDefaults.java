package dev.stowage.validate;

import dev.stowage.aws.FargateSizes;
import dev.stowage.compose.Service;
import dev.stowage.extension.Extensions;
import dev.stowage.extension.ProjectExtension;
import dev.stowage.extension.ServiceExtension;
import dev.stowage.extension.VpcChoice;
import dev.stowage.problem.Checked;
import dev.stowage.value.Dialect;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The settings of each service: what it says, or else the top level of the file, or else the default. */
final class ServiceDefaults {
    static final String INIT_IMAGE = "public.ecr.aws/docker/library/busybox:1.37";

    private final Examined project;
    private final ProjectExtension ofProject;
    private final LinkedHashMap<ServiceName, Vector<Service>> sidecars;

    ServiceDefaults(Examined project, ProjectExtension ofProject) {
        this.project = project;
        this.ofProject = ofProject;
        this.sidecars = project.sidecars();
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
                .image(image(service))
                .container(SizeDefaults.container(service))
                .replicas(replicas)
                .update(UpdateDefaults.of(service, replicas, sharedData(service), own))
                .exposed(PortDefaults.exposed(service))
                .architecture(architecture(service))
                .extension(inherited(own));
        return Checked.of(settings)
                .zip(compute(subject), ServiceSettings.Builder::compute)
                .zip(new PortDefaults(subject, own, ofProject).ports(), ServiceSettings.Builder::ports)
                .zip(HealthDefaults.of(subject), ServiceSettings.Builder::health)
                .zip(HealthDefaults.stopTimeout(subject), ServiceSettings.Builder::stopTimeout)
                .map(ServiceSettings.Builder::build);
    }

    private Checked<Compute> compute(Subject<Service> service) {
        Vector<Service> inTask = sidecars.getOrElse(service.value().name(), Vector.empty());
        return SizeDefaults.compute(service, inTask, FargateSizes.today());
    }

    /** An image that is missing as well has its own problem. */
    private static ImageSource image(Service service) {
        return service.image()
                .<ImageSource>map(ImageSource.Named::new)
                .getOrElse(() -> new ImageSource.Built(
                        service.build().flatMap(build -> build.context()).getOrElse(".")));
    }

    private UpdateDefaults.SharedData sharedData(Service service) {
        return VolumeRules.writesSharedData(service, project.project().volumes())
                ? UpdateDefaults.SharedData.WRITTEN
                : UpdateDefaults.SharedData.NOT_WRITTEN;
    }

    private static Architecture architecture(Service service) {
        return service.platform().exists(platform -> platform.contains("arm64"))
                ? Architecture.ARM64
                : Architecture.X86_64;
    }

    /** A network of the project's own has a search domain, by which names are found without Service Connect. */
    private Option<Boolean> withoutServiceConnect() {
        return ofProject.vpc().filter(VpcChoice.Created.class::isInstance).map(created -> false);
    }

    private ServiceExtension inherited(ServiceExtension own) {
        return ServiceExtension.builder()
                .subnets(own.subnets().isEmpty() ? ofProject.subnets() : own.subnets())
                .assignPublicIp(own.assignPublicIp().orElse(ofProject.assignPublicIp()))
                .allowCidrs(own.allowCidrs().orElse(ofProject.allowCidrs()))
                .certificate(own.certificate().orElse(ofProject.certificate()))
                .healthcheck(own.healthcheck())
                .domains(own.domains())
                .serviceConnect(
                        own.serviceConnect().orElse(ofProject.serviceConnect()).orElse(withoutServiceConnect()))
                .initImage(own.initImage().orElse(ofProject.initImage()).orElse(Option.some(INIT_IMAGE)))
                .secrets(own.secrets())
                .role(own.role())
                .policies(own.policies())
                .taskRoleArn(own.taskRoleArn())
                .executionRoleArn(own.executionRoleArn())
                .permissionsBoundary(own.permissionsBoundary().orElse(ofProject.permissionsBoundary()))
                .pullCredentials(own.pullCredentials())
                .exec(own.exec().orElse(ofProject.exec()))
                .schedule(own.schedule())
                .capacity(own.capacity())
                .ephemeralStorage(own.ephemeralStorage())
                .azRebalancing(own.azRebalancing())
                .deployment(own.deployment())
                .autoscaling(own.autoscaling())
                .minPercent(own.minPercent())
                .maxPercent(own.maxPercent())
                .build();
    }
}
