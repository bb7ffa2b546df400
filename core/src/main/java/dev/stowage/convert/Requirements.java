package dev.stowage.convert;

import dev.stowage.compose.MountType;
import dev.stowage.compose.Network;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.compose.Volume;
import dev.stowage.compose.VolumeMount;
import dev.stowage.convert.context.PinnedImages;
import dev.stowage.convert.dockerecs.ChosenMachine;
import dev.stowage.extension.LoadBalancerChoice;
import dev.stowage.extension.NetworkExtension;
import dev.stowage.extension.ProjectExtension;
import dev.stowage.validate.ValidProject;
import dev.stowage.validate.settings.ProjectSettings;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.value.Dialect;
import dev.stowage.value.NetworkName;
import dev.stowage.value.VolumeName;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The questions that discovery has to answer for a project, and no others; each once, in a fixed order. */
public record Requirements(Vector<Question> questions) {
    public static Requirements of(ValidProject valid) {
        Project project = valid.loaded().project();
        ProjectExtension extension = valid.settings().extension();
        return new Requirements(Vector.<Question>empty()
                .appendAll(extension.cluster().map(Question.Cluster::new))
                .appendAll(loadBalancer(extension))
                .appendAll(isBehindItsBalancer(valid) ? Option.none() : network(extension))
                .appendAll(securityGroups(project, valid.settings()))
                .appendAll(fileSystems(project))
                .appendAll(valid.dialect() == Dialect.DOCKER_ECS ? images(valid) : Vector.empty())
                .distinct());
    }

    /** In docker-ecs a balancer that exists decides the network and the subnets. */
    private static boolean isBehindItsBalancer(ValidProject valid) {
        return valid.dialect() == Dialect.DOCKER_ECS
                && loadBalancer(valid.settings().extension()).isDefined();
    }

    /** The modern dialect leaves images to what runs them. */
    private static Vector<Question> images(ValidProject valid) {
        Vector<Service> services = valid.loaded().project().services().values().toVector();
        Option<Question> ofInstances = services.find(
                        service -> valid.services().get(service.name()).exists(Requirements::isOnInstances))
                .filter(service -> ChosenMachine.of(service).image().isEmpty())
                .map(service -> new Question.GpuImage());
        return services.flatMap(Service::image)
                .reject(image -> image.contains("@"))
                .<Question>map(image -> new Question.ImageDigest(PinnedImages.full(image)))
                .prependAll(ofInstances);
    }

    private static boolean isOnInstances(ServiceSettings settings) {
        return settings.compute().fold(fargate -> false, instances -> true);
    }

    private static Option<Question> loadBalancer(ProjectExtension extension) {
        return extension.loadBalancer().flatMap(LoadBalancerChoice::existing).map(Question.LoadBalancer::new);
    }

    private static Option<Question> network(ProjectExtension extension) {
        Option<Question> defaultNetwork = Option.some(new Question.DefaultVpc());
        return extension
                .vpc()
                .map(choice -> choice.fold(
                        existing -> Option.<Question>some(new Question.Vpc(existing.id())),
                        accountDefault -> defaultNetwork,
                        created -> Option.<Question>none()))
                .getOrElse(loadBalancer(extension).isDefined() ? Option.none() : defaultNetwork);
    }

    private static Vector<Question> securityGroups(Project project, ProjectSettings settings) {
        Set<NetworkName> used = project.services()
                .values()
                .flatMap(service -> service.networks().keySet())
                .toLinkedSet();
        return project.networks()
                .toVector()
                .filter(network -> used.contains(network._1))
                .flatMap(network -> settings.networks()
                        .get(network._1)
                        .flatMap(NetworkExtension::securityGroup)
                        .orElse(Option.some(network._2)
                                .filter(Network::external)
                                .map(Network::name)))
                .map(Question.SecurityGroup::new);
    }

    private static Vector<Question> fileSystems(Project project) {
        Set<String> used = project.services()
                .values()
                .flatMap(Service::volumes)
                .filter(mount -> mount.type() == MountType.VOLUME)
                .flatMap(VolumeMount::source)
                .toLinkedSet();
        return project.volumes()
                .toVector()
                .filter(volume -> used.contains(volume._1.value()))
                .map(volume -> fileSystem(volume._1, volume._2));
    }

    private static Question fileSystem(VolumeName name, Volume volume) {
        return volume.external() ? new Question.FileSystem(volume.name()) : new Question.VolumeFileSystems(name);
    }
}
