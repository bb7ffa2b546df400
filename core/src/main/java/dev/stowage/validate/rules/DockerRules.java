package dev.stowage.validate.rules;

import dev.stowage.compose.Network;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.SizeAttributes;
import dev.stowage.validate.subject.Subject;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What only the templates of the retired Docker integration demand. */
final class DockerRules {
    private static final String THROUGHPUT = "provisioned_throughput";

    private DockerRules() {}

    /** Networks that exist already have no name in a template but with their ports, which {@link IngressRules} look at. */
    static Vector<Problem> keepsNamesApart(Examined examined) {
        Project project = examined.project();
        return Vector.of(
                        NameRules.apart("services", NameRules.keys(project.services()), examined.sources()),
                        NameRules.apart(
                                "networks",
                                NameRules.keys(project.networks().rejectValues(Network::external)),
                                examined.sources()),
                        NameRules.apart("volumes", NameRules.keys(project.volumes()), examined.sources()),
                        NameRules.apart("secrets", NameRules.secrets(project.secrets()), examined.sources()))
                .flatMap(problems -> problems);
    }

    /** The stack is called as the project is. */
    static Vector<Problem> isNamedAsAStack(Examined examined) {
        String name = examined.project().name().value();
        return name.matches("[a-zA-Z][-a-zA-Z0-9]{0,127}")
                ? Vector.empty()
                : Vector.of(Problem.at(
                                examined.sources().at(AttributePath.of("name")),
                                EcsProblem.STACK_NAME,
                                "the dialect docker-ecs names the stack like the project, and no stack can have this name")
                        .hint("give the project a name of at most 128 letters, digits and dashes, a letter first, or"
                                + " use the dialect modern")
                        .build());
    }

    static Vector<Problem> givesThroughputAsNumber(Examined examined) {
        return examined.fileSystems()
                .filter(volume -> !volume.value().external())
                .flatMap(volume -> Vector.ofAll(volume.value().driverOpts().get(THROUGHPUT))
                        .filter(text -> !isNumber(text))
                        .map(text -> volume.part("driver_opts", text).part(THROUGHPUT, text))
                        .map(option -> option.problem(EcsProblem.VOLUME_OPTION, THROUGHPUT + " is no number")
                                .hint("write mebibytes per second, such as 64")
                                .build()));
    }

    /** The tool read env files once more, with a reader that knew no names alone. */
    static Vector<Problem> findsValuesInEnvFiles(Examined examined) {
        return examined.contents()
                .loneVariables()
                .map(lone -> Problem.at(
                                lone.span(),
                                ComposeProblem.DOTENV_SYNTAX,
                                "a name has no value here, and the dialect docker-ecs looks for none outside")
                        .path(lone.file())
                        .hint("write its value, or name it in environment, where the value comes from outside")
                        .build());
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
    }

    static Vector<Problem> namesSecurityGroupsAsNetworks(Examined examined, Settings filledIn) {
        return filledIn.project()
                .networks()
                .filterValues(network -> network.securityGroup().isDefined())
                .keySet()
                .toVector()
                .map(name -> ComposePath.network(name).key(KeyName.SECURITY_GROUP))
                .map(path -> examined.problemAtKey(
                                path,
                                EcsProblem.EXTENSION_OBSOLETE,
                                KeyName.SECURITY_GROUP + " is the older form of an external network")
                        .hint("write external: true and the security group as name")
                        .build());
    }

    /** Instances with GPUs join the cluster of the stack only. */
    static Vector<Problem> makesInstancesInItsOwnCluster(Examined examined, Settings filledIn) {
        AttributePath cluster = AttributePath.of(KeyName.CLUSTER);
        return Vector.ofAll(filledIn.project().extension().cluster())
                .flatMap(name -> onInstances(examined, filledIn))
                .map(service -> examined.problemAtKey(
                                cluster,
                                EcsProblem.GPUS_ON_EXISTING_CLUSTER,
                                "the GPUs of " + service.value().name()
                                        + " need instances, which are not added to an existing cluster")
                        .addRelated(new Related(
                                "GPUs are asked for here",
                                service.sources().keyAt(service.path().keys(SizeAttributes.RESERVATIONS))))
                        .hint("remove " + KeyName.CLUSTER + ", or the GPUs")
                        .build());
    }

    private static Option<Subject<Service>> onInstances(Examined examined, Settings filledIn) {
        return examined.services()
                .find(service -> filledIn.service(service.value().name())
                        .exists(settings -> !settings.compute().isFargate()));
    }
}
