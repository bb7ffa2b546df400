package dev.stowage.convert;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.compose.Service;
import dev.stowage.compose.Volume;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.PinnedImages;
import dev.stowage.convert.dockerecs.ChosenMachine;
import dev.stowage.validate.ValidProject;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.value.Dialect;
import dev.stowage.value.VolumeName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The questions that discovery has to answer for a project, and no others; each once, in a fixed order. */
public record Requirements(Vector<Question> questions) {
    public static Requirements of(ValidProject valid) {
        ConversionContext context = Converter.context(valid, AwsEnvironment.offline());
        return new Requirements(Vector.<Question>empty()
                .appendAll(context.namedCluster().map(Question.Cluster::new))
                .appendAll(context.namedBalancer().map(Question.LoadBalancer::new))
                .appendAll(isBehindItsBalancer(context, valid.dialect()) ? Option.none() : network(context))
                .appendAll(context.networks().flatMap(context::securityGroup).map(Question.SecurityGroup::new))
                .appendAll(context.volumes().map(volume -> fileSystem(volume._1, volume._2)))
                .appendAll(valid.dialect() == Dialect.DOCKER_ECS ? images(valid) : Vector.empty())
                .distinct());
    }

    /** In docker-ecs a balancer that exists decides the network and the subnets. */
    private static boolean isBehindItsBalancer(ConversionContext context, Dialect dialect) {
        return dialect == Dialect.DOCKER_ECS && context.namedBalancer().isDefined();
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

    private static Option<Question> network(ConversionContext context) {
        Option<Question> defaultNetwork = Option.some(new Question.DefaultVpc());
        return context.settings()
                .extension()
                .vpc()
                .map(choice -> choice.fold(
                        existing -> Option.<Question>some(new Question.Vpc(existing.id())),
                        accountDefault -> defaultNetwork,
                        created -> Option.<Question>none()))
                .getOrElse(context.namedBalancer().isDefined() ? Option.none() : defaultNetwork);
    }

    private static Question fileSystem(VolumeName name, Volume volume) {
        return volume.external() ? new Question.FileSystem(volume.name()) : new Question.VolumeFileSystems(name);
    }
}
