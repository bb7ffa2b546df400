package dev.stowage.convert.context;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.ExistingCluster;
import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.aws.ExistingLoadBalancer;
import dev.stowage.compose.Network;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.compose.Volume;
import dev.stowage.compose.VolumeMount;
import dev.stowage.ecs.Tag;
import dev.stowage.extension.KeyName;
import dev.stowage.extension.LoadBalancerChoice;
import dev.stowage.extension.NetworkExtension;
import dev.stowage.extension.ServiceExtension;
import dev.stowage.extension.VpcChoice;
import dev.stowage.load.contents.ConfigBytes;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.SourceMap;
import dev.stowage.validate.settings.ProjectSettings;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.value.ConfigName;
import dev.stowage.value.NetworkName;
import dev.stowage.value.SecretName;
import dev.stowage.value.SecretText;
import dev.stowage.value.ServiceName;
import dev.stowage.value.StowageStyle;
import dev.stowage.value.Tree;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What conversion starts from: the project, what validation filled in, and what is known of AWS. */
@Value.Immutable
@StowageStyle
public interface ConversionContext {
    Project project();

    ProjectSettings settings();

    /** One for each active service. */
    LinkedHashMap<ServiceName, ServiceSettings> services();

    /** Services that run nowhere, but whose networks, volumes and secrets are made. */
    Vector<Service> equipped();

    /** What the secrets hold that the stack makes. */
    LinkedHashMap<SecretName, SecretText> secrets();

    /** What the configs hold. */
    LinkedHashMap<ConfigName, ConfigBytes> configs();

    AwsEnvironment environment();

    /** Where the project is written. */
    @Value.Auxiliary
    SourceMap sources();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableConversionContext.Builder {
        Builder() {}
    }

    /** Each service with its settings, in the order of the file. */
    @Value.Lazy
    default Vector<Part> parts() {
        return services()
                .toVector()
                .flatMap(entry -> project().services().get(entry._1).map(service -> new Part(service, entry._2)));
    }

    /** Each service with its sidecars, in the order of the file. */
    @Value.Lazy
    default Vector<Task> tasks() {
        Map<ServiceName, Vector<Part>> together =
                parts().groupBy(part -> part.settings().task());
        return parts().filter(part -> part.settings().task().equals(part.name()))
                .map(main -> new Task(
                        main,
                        together.getOrElse(main.name(), Vector.empty())
                                .remove(main)
                                .sortBy(Part::name)));
    }

    /** The task of each service, sidecars too. */
    @Value.Lazy
    default LinkedHashMap<ServiceName, Task> taskOf() {
        return LinkedHashMap.ofEntries(tasks().flatMap(task -> task.parts().map(part -> Tuple.of(part.name(), task))));
    }

    default Tag projectTag() {
        return new Tag(Tag.PROJECT, project().name().value());
    }

    /** The policy that the file has for the tasks of the service. */
    default Option<Tree> policy(Part part) {
        AttributePath at = ComposePath.service(part.name()).key(KeyName.ROLE);
        return part.extension().role().map(document -> WrittenDates.in(document, at, sources()));
    }

    /** The cluster that the file names, by name or ARN. */
    default Option<String> namedCluster() {
        return settings().extension().cluster();
    }

    /** The cluster that the file names, as AWS was found to have it. */
    default Option<ExistingCluster> existingCluster() {
        return namedCluster()
                .flatMap(named -> environment()
                        .inventory()
                        .flatMap(AwsInventory::cluster)
                        .filter(found ->
                                found.name().equals(named) || found.arn().equals(named)));
    }

    /** The ARN of the cluster that the file names: as AWS was found to have it, or as it stands there. */
    default Option<String> clusterArn() {
        return existingCluster().map(ExistingCluster::arn).orElse(namedCluster());
    }

    /** The name of the cluster that the file names; none when the project has one of its own. */
    default Option<String> clusterName() {
        return existingCluster()
                .map(ExistingCluster::name)
                .orElse(namedCluster().map(named -> named.substring(named.lastIndexOf('/') + 1)));
    }

    /** The load balancer that the file names, by name or ARN. */
    default Option<String> namedBalancer() {
        return settings().extension().loadBalancer().flatMap(LoadBalancerChoice::existing);
    }

    /** The load balancer that the file names, as AWS was found to have it. */
    default Option<ExistingLoadBalancer> existingBalancer() {
        return namedBalancer()
                .flatMap(named -> environment()
                        .inventory()
                        .flatMap(AwsInventory::loadBalancer)
                        .filter(found ->
                                found.name().equals(named) || found.arn().equals(named)));
    }

    /** The id of the network that the file names. */
    default Option<String> namedVpc() {
        return settings().extension().vpc().flatMap(VpcChoice::existing);
    }

    /** The security group that stands for the network, where it is one that exists. */
    default Option<String> securityGroup(NetworkName name) {
        return settings()
                .networks()
                .get(name)
                .flatMap(NetworkExtension::securityGroup)
                .orElse(project().networks().get(name).filter(Network::external).map(Network::name));
    }

    /** The services for which networks, volumes and secrets are made. */
    default Vector<Service> users() {
        return parts().map(Part::service).appendAll(equipped());
    }

    private static Vector<VolumeName> mounted(Service service) {
        return service.volumes().flatMap(VolumeMount::volumeName);
    }

    /** The networks that services are on, in the order of the file. */
    @Value.Lazy
    default Vector<NetworkName> networks() {
        LinkedHashSet<NetworkName> used = LinkedHashSet.ofAll(
                users().flatMap(service -> service.networks().keySet()));
        return project().networks().keySet().toVector().filter(used::contains);
    }

    /** The volumes that services mount, in the order of the file. */
    @Value.Lazy
    default Vector<Tuple2<VolumeName, Volume>> volumes() {
        LinkedHashSet<VolumeName> used = LinkedHashSet.ofAll(users().flatMap(ConversionContext::mounted));
        return project().volumes().toVector().filter(volume -> used.contains(volume._1));
    }

    /** The file systems that earlier stacks of this project left behind for the volume. */
    default Vector<ExistingFileSystem> leftFileSystems(VolumeName name) {
        return environment()
                .inventory()
                .map(AwsInventory::fileSystems)
                .getOrElse(Vector.empty())
                .filter(files -> files.tags().get(Tag.VOLUME).contains(name.value())
                        && files.tags()
                                .get(Tag.PROJECT)
                                .contains(project().name().value()));
    }

    /** A service as Compose has it, and as ECS needs it. */
    record Part(Service service, ServiceSettings settings) {
        public ServiceName name() {
            return service.name();
        }

        /** The volume of each mount: one that is mounted twice is here twice. */
        public Vector<VolumeName> mounted() {
            return ConversionContext.mounted(service);
        }

        public ServiceExtension extension() {
            return settings.extension();
        }
    }
}
