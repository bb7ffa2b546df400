package dev.stowage.convert.modern;

import static dev.stowage.problem.ProblemId.FILE_SYSTEM_AMBIGUOUS;
import static dev.stowage.problem.ProblemId.NAME_UNKNOWN;
import static dev.stowage.problem.ProblemId.NO_DNS_SUPPORT;
import static dev.stowage.problem.ProblemId.NO_VPC;
import static dev.stowage.problem.ProblemId.RESOURCE_MISSING;
import static dev.stowage.problem.ProblemId.TOO_FEW_ZONES;

import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.Vpc;
import dev.stowage.compose.Network;
import dev.stowage.compose.Volume;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.value.NetworkName;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What has to hold of AWS and of the project before ECS values of it make sense. */
final class Preconditions {
    private static final int ZONES_OF_A_BALANCER = 2;

    private final Site site;

    private Preconditions(Site site) {
        this.site = site;
    }

    static Vector<Problem> check(Site site) {
        Preconditions all = new Preconditions(site);
        return Vector.<Problem>empty()
                .appendAll(all.place())
                .appendAll(all.zones())
                .appendAll(all.cluster())
                .appendAll(all.securityGroups())
                .appendAll(new Networks(site, Place.of(site.environment())).clashes())
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
                        : found.vpc().filter(vpc -> !vpc.dnsSupport()).map(Preconditions::noDnsSupport));
    }

    private static Problem noNetwork() {
        return problem(
                NO_VPC,
                AttributePath.of("x-aws-vpc"),
                "the environment has no network to deploy into",
                "name one with x-aws-vpc, or in the environment file");
    }

    private static Problem noDnsSupport(Vpc vpc) {
        return problem(
                NO_DNS_SUPPORT,
                AttributePath.of("x-aws-vpc"),
                "the network " + vpc.id() + " has no DNS support, which Cloud Map needs",
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
                        "a load balancer needs public subnets in two zones, and there are "
                                + place.onePerZone().size(),
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
                        "the cluster " + name + " is given by name, and nothing is known of AWS",
                        "give its ARN, or the environment with --environment"));
    }

    private Vector<Problem> securityGroups() {
        return site.environment()
                .inventory()
                .toVector()
                .flatMap(found -> site.project()
                        .networks()
                        .toVector()
                        .filter(network ->
                                network._2.external() && !found.securityGroups().contains(network._2.name()))
                        .map(Preconditions::missingGroup));
    }

    private static Problem missingGroup(Tuple2<NetworkName, Network> network) {
        return problem(
                RESOURCE_MISSING,
                AttributePath.of("networks", network._1.value()),
                "the security group " + network._2.name() + " does not exist",
                "set name to the id of a security group, such as sg-0123456789abcdef0");
    }

    private Vector<Problem> fileSystems() {
        return site.environment()
                .inventory()
                .toVector()
                .flatMap(found -> site.project().volumes().toVector().flatMap(volume -> fileSystem(found, volume)));
    }

    private Option<Problem> fileSystem(AwsInventory found, Tuple2<VolumeName, Volume> volume) {
        AttributePath path = AttributePath.of("volumes", volume._1.value());
        if (volume._2.external()) {
            boolean exists = found.fileSystems().exists(files -> files.id().equals(volume._2.name()));
            return Option.when(
                    !exists,
                    () -> problem(
                            RESOURCE_MISSING,
                            path,
                            "the file system " + volume._2.name() + " does not exist",
                            "set name to the id of a file system, such as fs-0123456789abcdef0"));
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
