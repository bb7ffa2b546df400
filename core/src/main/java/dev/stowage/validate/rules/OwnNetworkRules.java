package dev.stowage.validate.rules;

import dev.stowage.aws.SecretStore;
import dev.stowage.compose.Secret;
import dev.stowage.compose.SecretMount;
import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.extension.Nat;
import dev.stowage.extension.OwnNetwork;
import dev.stowage.extension.SecretDelivery;
import dev.stowage.extension.VpcChoice;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.LogDrivers;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What tasks need in a network that the template makes (AWS PrivateLink Guide, "AWS services that integrate"). */
final class OwnNetworkRules {
    private static final AttributePath VPC = AttributePath.of(KeyName.VPC);
    private static final Vector<String> ALWAYS = Vector.of("ecr.api", "ecr.dkr", "logs");
    private static final String REGISTRY = ".dkr.ecr.";

    private static final int SMALLEST_WITH_BALANCER = 23;

    private OwnNetworkRules() {}

    /** Other subnets are in another network, whose security groups cannot be those of this one. */
    static Vector<Problem> keepTasksInside(Examined project, Settings filledIn) {
        if (own(filledIn).isEmpty()) {
            return Vector.empty();
        }
        Vector<AttributePath> ofServices = project.services()
                .filter(service -> service.value().extensions().containsKey(KeyName.SUBNETS))
                .map(service -> service.path().key(KeyName.SUBNETS));
        return Vector.ofAll(Option.when(
                        filledIn.project().extension().subnets().nonEmpty(), () -> AttributePath.of(KeyName.SUBNETS)))
                .appendAll(ofServices)
                .map(path -> project.problemAtKey(
                                path,
                                EcsProblem.SUBNETS_ELSEWHERE,
                                "existing subnets are not in the network that is created here")
                        .hint("remove " + KeyName.SUBNETS + ", or name their network with " + KeyName.VPC)
                        .build());
    }

    private static Option<OwnNetwork> own(Settings filledIn) {
        return filledIn.project().extension().vpc().flatMap(VpcChoice::created);
    }

    /** An application load balancer takes no smaller subnet (<em>Elastic Load Balancing</em>, "Subnets for your load balancer"). */
    static Vector<Problem> haveRoomForBalancers(Examined project, Settings filledIn) {
        AttributePath at = AttributePath.of(KeyName.VPC, "create", "cidr");
        boolean isBalanced = filledIn.services()
                .values()
                .exists(service -> service.ports().exists(port -> port.isHttp() && port.hasListener()));
        return own(filledIn)
                .map(OwnNetwork::cidr)
                .filter(block -> isBalanced && block.bits() > SMALLEST_WITH_BALANCER)
                .map(block -> project.problem(
                                at,
                                EcsProblem.EXTENSION_OUT_OF_RANGE,
                                "the subnets of a /" + block.bits()
                                        + " are /28, and an application load balancer needs /27")
                        .hint("write /" + SMALLEST_WITH_BALANCER + " or a larger block")
                        .build())
                .toVector();
    }

    /** Tasks in private subnets without NAT reach nothing but what has an endpoint inside. */
    static Vector<Problem> leadTasksOut(Examined project, Settings filledIn) {
        return own(filledIn)
                .filter(network -> network.nat() == Nat.NONE)
                .toVector()
                .flatMap(network -> leadTasksOut(project, filledIn, network));
    }

    private static Vector<Problem> leadTasksOut(Examined project, Settings filledIn, OwnNetwork network) {
        Vector<ServiceSettings> shutIn =
                Vector.ofAll(filledIn.services().values()).filter(OwnNetworkRules::isShutIn);
        Set<String> needed = LinkedHashSet.ofAll(shutIn.flatMap(service -> needs(project, service)));
        Vector<String> missing = needed.toVector().reject(network.endpoints()::contains);
        Vector<Problem> endpoints = missing.isEmpty()
                ? Vector.empty()
                : Vector.of(project.problemAtKey(
                                VPC,
                                EcsProblem.ENDPOINTS_MISSING,
                                "tasks without a public address and without NAT reach nothing outside, and need the endpoints "
                                        + missing.mkString(", "))
                        .hint("add endpoints: [" + missing.mkString(", ") + "], or nat: single")
                        .build());
        return endpoints.appendAll(
                shutIn.filter(service -> service.compute().isFargate()).flatMap(service -> pulls(project, service)));
    }

    private static boolean isShutIn(ServiceSettings service) {
        return service.compute()
                .fold(fargate -> service.extension().assignPublicIp().contains(false), instances -> true);
    }

    private static Vector<String> needs(Examined project, ServiceSettings service) {
        Vector<String> stores = project.project()
                .services()
                .get(service.name())
                .toVector()
                .flatMap(Service::secrets)
                .map(mount -> store(project, mount).word())
                .distinct();
        // On an instance, the agent pulls images, reads secrets and sends logs, by the public address of the instance.
        return (service.compute().isFargate() ? ALWAYS.appendAll(stores) : Vector.<String>empty())
                .appendAll(Option.when(service.extension().exec().getOrElse(false), "ssmmessages"));
    }

    private static SecretStore store(Examined project, SecretMount mount) {
        return project.project()
                .secrets()
                .get(mount.source())
                .filter(Secret::external)
                .map(secret -> SecretStore.of(secret.name()))
                .getOrElse(SecretStore.SECRETS_MANAGER);
    }

    /** Only private registries of Amazon ECR have an endpoint. */
    private static Vector<Problem> pulls(Examined project, ServiceSettings service) {
        AttributePath at = ComposePath.service(service.name());
        return project.project()
                .services()
                .get(service.name())
                .toVector()
                .flatMap(written -> ofItsOwn(project, written, at.key("image"))
                        .toVector()
                        .appendAll(ofWriter(project, written, service, at))
                        .appendAll(ofRouter(project, written, at.key("logging"))));
    }

    private static Option<Problem> ofItsOwn(Examined project, Service written, AttributePath at) {
        return written.image()
                .filter(image -> !image.contains(REGISTRY))
                .map(image -> project.problem(
                                at,
                                EcsProblem.ENDPOINTS_MISSING,
                                "the image " + project.sources().at(at).spell(image)
                                        + " cannot be pulled without a way out")
                        .hint("push it to a private registry of Amazon ECR, or add nat: single")
                        .build());
    }

    private static Option<Problem> ofRouter(Examined project, Service written, AttributePath at) {
        return written.logging()
                .filter(logging -> LogDrivers.isRouted(written))
                .map(logging -> project.problemAtKey(
                                at,
                                EcsProblem.ENDPOINTS_MISSING,
                                "the log router of " + LogDrivers.AWSFIRELENS
                                        + ", an image of public.ecr.aws, cannot be pulled without a way out")
                        .hint("log with the driver awslogs, or add nat: single")
                        .build());
    }

    private static Option<Problem> ofWriter(
            Examined project, Service written, ServiceSettings service, AttributePath at) {
        boolean asFiles = !service.extension().secrets().contains(SecretDelivery.ENVIRONMENT);
        boolean writes = !written.configs().isEmpty() || (!written.secrets().isEmpty() && asFiles);
        return service.extension()
                .initImage()
                .filter(image -> writes && !image.contains(REGISTRY))
                .map(image -> project.problemAtKey(
                                at,
                                EcsProblem.ENDPOINTS_MISSING,
                                "the image " + image
                                        + ", which writes secrets and configs, cannot be pulled without a way out")
                        .hint("push it to a private registry of Amazon ECR and set " + KeyName.INIT_IMAGE
                                + ", or add nat: single")
                        .build());
    }
}
