package dev.stowage.convert.modern;

import static dev.stowage.problem.ProblemId.FILE_SYSTEM_AMBIGUOUS;
import static dev.stowage.problem.ProblemId.NAME_UNKNOWN;
import static dev.stowage.problem.ProblemId.NO_DNS_SUPPORT;
import static dev.stowage.problem.ProblemId.NO_VPC;
import static dev.stowage.problem.ProblemId.RESOURCE_MISSING;
import static dev.stowage.problem.ProblemId.TOO_FEW_ZONES;

import dev.stowage.aws.Vpc;
import dev.stowage.compose.Volume;
import dev.stowage.extension.VpcChoice;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What has to hold of AWS and of the project before ECS values of it make sense. */
final class Preconditions {
    private static final int ZONES_OF_A_BALANCER = 2;

    /** A kind of resource that exists, how its ids begin, and what one looks like. */
    private record Kind(String name, String prefix, String example) {}

    private static final Kind SECURITY_GROUP = new Kind("security group", "sg-", "sg-0123456789abcdef0");
    private static final Kind FILE_SYSTEM = new Kind("file system", "fs-", "fs-0123456789abcdef0");

    private final Site site;

    private Preconditions(Site site) {
        this.site = site;
    }

    static Vector<Problem> check(Site site) {
        Preconditions all = new Preconditions(site);
        Networks networks = new Networks(site, Place.of(site.environment()));
        return Vector.<Problem>empty()
                .appendAll(all.place())
                .appendAll(all.zones())
                .appendAll(all.cluster())
                .appendAll(all.securityGroups(networks))
                .appendAll(networks.clashes())
                .appendAll(all.fileSystems());
    }

    static Problem problem(ProblemId id, AttributePath path, String sentence, String hint) {
        return Problem.builder().id(id).path(path).sentence(sentence).hint(hint).build();
    }

    private Option<Problem> place() {
        return site.environment()
                .inventory()
                .flatMap(found -> found.vpc().isEmpty()
                        ? Option.some(noNetwork())
                        : found.vpc().filter(vpc -> !vpc.dnsSupport()).map(this::noDnsSupport));
    }

    private static Problem noNetwork() {
        return problem(
                NO_VPC,
                AttributePath.of("x-aws-vpc"),
                "the environment has no network to deploy into",
                "name one with x-aws-vpc, or in the environment file");
    }

    private Problem noDnsSupport(Vpc vpc) {
        boolean named = site.settings().extension().vpc().exists(VpcChoice.Existing.class::isInstance);
        String id = named ? site.sources().at(AttributePath.of("x-aws-vpc")).spell(vpc.id()) : vpc.id();
        return problem(
                NO_DNS_SUPPORT,
                AttributePath.of("x-aws-vpc"),
                "the network " + id + " has no DNS support, which Cloud Map needs",
                "turn on enableDnsSupport of the network, or name another one");
    }

    private Option<Problem> zones() {
        Place place = Place.of(site.environment());
        boolean needed = site.parts().exists(part -> part.settings().ports().nonEmpty());
        return Option.when(
                needed && place.vpcOrNone().isDefined() && place.onePerZone().size() < ZONES_OF_A_BALANCER,
                () -> problem(
                        TOO_FEW_ZONES,
                        AttributePath.of("x-aws-vpc"),
                        "a load balancer needs public subnets in two zones, and the network has "
                                + (place.onePerZone().isEmpty() ? "none" : "them in one only"),
                        "give two public subnets, each in a zone of its own"));
    }

    /** Offline an ARN is taken at its word; a name is not enough. */
    private Option<Problem> cluster() {
        return Clusters.asked(site)
                .filter(name -> !name.startsWith("arn:")
                        && site.environment().inventory().isEmpty())
                .map(name -> problem(
                        NAME_UNKNOWN,
                        AttributePath.of("x-aws-cluster"),
                        "the cluster "
                                + site.sources()
                                        .at(AttributePath.of("x-aws-cluster"))
                                        .spell(name) + " is given by name, and nothing is known of AWS",
                        "give its ARN, or the environment with --environment"));
    }

    private Vector<Problem> securityGroups(Networks networks) {
        return site.project()
                .networks()
                .keySet()
                .toVector()
                .flatMap(name -> networks.existing(name)
                        .flatMap(group -> absent(
                                SECURITY_GROUP,
                                group,
                                AttributePath.of("networks", name.value()),
                                site.environment()
                                        .inventory()
                                        .map(found -> found.securityGroups().contains(group)))));
    }

    /** What is wrong with an id: that it is of nothing on AWS or, where nothing is known of AWS, that it is none. */
    private Option<Problem> absent(Kind kind, String id, AttributePath path, Option<Boolean> exists) {
        String hint = "set name to the id of a " + kind.name + ", such as " + kind.example;
        return exists.fold(
                () -> Option.when(
                        !id.startsWith(kind.prefix),
                        () -> problem(
                                NAME_UNKNOWN,
                                path,
                                "the " + kind.name + " " + spelled(path, id)
                                        + " is given by name, and nothing is known of AWS",
                                hint)),
                there -> Option.when(
                        !there,
                        () -> problem(
                                RESOURCE_MISSING,
                                path,
                                "the " + kind.name + " " + spelled(path, id) + " does not exist",
                                hint)));
    }

    private String spelled(AttributePath path, String id) {
        boolean written = site.sources().at(path.key("x-aws-security_group")).shows(id);
        return written ? id : site.sources().at(path.key("name")).spell(id);
    }

    private Vector<Problem> fileSystems() {
        return site.project().volumes().toVector().flatMap(this::fileSystem);
    }

    private Option<Problem> fileSystem(Tuple2<VolumeName, Volume> volume) {
        AttributePath path = AttributePath.of("volumes", volume._1.value());
        if (volume._2.external()) {
            String id = volume._2.name();
            return absent(
                    FILE_SYSTEM,
                    id,
                    path,
                    site.environment()
                            .inventory()
                            .map(found -> found.fileSystems()
                                    .exists(files -> files.id().equals(id))));
        }
        Vector<String> kept =
                Volumes.left(site, volume._1).map(files -> files.id()).toVector();
        return Option.when(
                kept.size() > 1,
                () -> problem(
                        FILE_SYSTEM_AMBIGUOUS,
                        path,
                        "several file systems belong to the volume " + volume._1 + ": " + kept.mkString(", "),
                        "make the volume external and name one of them"));
    }
}
