package dev.stowage.convert.context;

import static dev.stowage.problem.EcsProblem.FILE_SYSTEM_AMBIGUOUS;
import static dev.stowage.problem.EcsProblem.NAME_UNKNOWN;
import static dev.stowage.problem.EcsProblem.NO_DNS_SUPPORT;
import static dev.stowage.problem.EcsProblem.NO_VPC;
import static dev.stowage.problem.EcsProblem.RESOURCE_MISSING;

import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.Vpc;
import dev.stowage.compose.Volume;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Predicate;

/** Whether everything that the services of a project need of AWS, and that it does not make itself, is there. */
public final class ExistingResources {
    /** A kind of resource that exists, how its ids begin, and what one looks like. */
    private record Kind(String name, String prefix, String example) {}

    private static final Kind SECURITY_GROUP = new Kind("security group", "sg-", "sg-0123456789abcdef0");
    private static final Kind FILE_SYSTEM = new Kind("file system", "fs-", "fs-0123456789abcdef0");
    private static final AttributePath CLUSTER = AttributePath.of(KeyName.CLUSTER);
    private static final AttributePath VPC = AttributePath.of(KeyName.VPC);

    private final ConversionContext context;

    private ExistingResources(ConversionContext context) {
        this.context = context;
    }

    /** What is missing, or cannot be told apart. Where nothing is known of AWS, ids and ARNs are taken at their word. */
    public static Vector<Problem> check(ConversionContext context) {
        ExistingResources all = new ExistingResources(context);
        return Vector.<Problem>empty()
                .appendAll(all.cluster())
                .appendAll(all.securityGroups())
                .appendAll(all.fileSystems());
    }

    /** Whether there is the network that the file names, or else any. */
    public static Vector<Problem> network(ConversionContext context) {
        return context.environment()
                .inventory()
                .filter(found -> !isThere(context, found.vpc()))
                .map(found -> context.namedVpc()
                        .map(id -> noSuchNetwork(context, id))
                        .getOrElse(ExistingResources::noNetwork))
                .toVector();
    }

    /** Whether the network is the default one of the account, where the file names none. */
    public static Option<Problem> defaultNetwork(ConversionContext context) {
        return context.environment()
                .inventory()
                .flatMap(AwsInventory::vpc)
                .filter(vpc -> context.namedVpc().isEmpty() && !vpc.isDefault())
                .map(vpc -> noNetwork());
    }

    /** Whether names are resolved in the network. */
    public static Option<Problem> dnsSupport(ConversionContext context) {
        return context.environment()
                .inventory()
                .flatMap(AwsInventory::vpc)
                .filter(vpc -> !vpc.dnsSupport() && isThere(context, Option.some(vpc)))
                .map(vpc -> noDnsSupport(context, vpc));
    }

    private static boolean isThere(ConversionContext context, Option<Vpc> found) {
        return found.exists(vpc -> context.namedVpc().forAll(vpc.id()::equals));
    }

    private static Problem noSuchNetwork(ConversionContext context, String id) {
        return Problem.about(
                RESOURCE_MISSING,
                VPC,
                "the network " + context.sources().at(VPC).spell(id) + " does not exist",
                "name one that exists in this region, or remove it for the default network of the account");
    }

    private static Problem noNetwork() {
        return Problem.about(
                NO_VPC,
                VPC,
                "the environment has no network to deploy into",
                "name one with " + KeyName.VPC + ", or in the environment file");
    }

    private static Problem noDnsSupport(ConversionContext context, Vpc vpc) {
        String id = context.namedVpc().map(context.sources().at(VPC)::spell).getOrElse(vpc.id());
        return Problem.about(
                NO_DNS_SUPPORT,
                VPC,
                "the network " + id + " has no DNS support, which Cloud Map needs",
                "turn on enableDnsSupport of the network, or name another one");
    }

    private Option<Problem> cluster() {
        return context.namedCluster()
                .filter(name -> context.existingCluster().isEmpty())
                .flatMap(name -> missing(context, "cluster", name, CLUSTER, "a cluster of the project's own"));
    }

    /**
     * What is wrong with a name or ARN of which AWS was not found to have anything: where nothing is known of AWS, an ARN is
     * taken at its word, and a name is not enough.
     */
    public static Option<Problem> missing(
            ConversionContext context, String kind, String named, AttributePath path, String otherwise) {
        String what = "the " + kind + " " + context.sources().at(path).spell(named);
        return context.environment().inventory().isDefined()
                ? Option.some(Problem.about(
                        RESOURCE_MISSING,
                        path,
                        what + " does not exist",
                        "name one that exists in this region, or remove it for " + otherwise))
                : Option.when(
                        !named.startsWith("arn:"),
                        () -> Problem.about(
                                NAME_UNKNOWN,
                                path,
                                what + " is given by name, and nothing is known of AWS",
                                "give its ARN, or the environment with --environment"));
    }

    private Vector<Problem> securityGroups() {
        return context.networks()
                .flatMap(name -> context.securityGroup(name)
                        .flatMap(group -> absent(
                                SECURITY_GROUP,
                                group,
                                ComposePath.network(name),
                                found -> found.securityGroups().contains(group))));
    }

    /** What is wrong with an id: that it is of nothing on AWS or, where nothing is known of AWS, that it is none. */
    private Option<Problem> absent(Kind kind, String id, AttributePath path, Predicate<AwsInventory> exists) {
        String hint = "set name to the id of a " + kind.name + ", such as " + kind.example;
        return context.environment()
                .inventory()
                .fold(
                        () -> Option.when(
                                !id.startsWith(kind.prefix),
                                () -> Problem.about(
                                        NAME_UNKNOWN,
                                        path,
                                        "the " + kind.name + " " + spelled(path, id)
                                                + " is given by name, and nothing is known of AWS",
                                        hint)),
                        found -> Option.when(
                                !exists.test(found),
                                () -> Problem.about(
                                        RESOURCE_MISSING,
                                        path,
                                        "the " + kind.name + " " + spelled(path, id) + " does not exist",
                                        hint)));
    }

    private String spelled(AttributePath path, String id) {
        boolean written = context.sources().at(path.key(KeyName.SECURITY_GROUP)).shows(id);
        return written ? id : context.sources().at(path.key("name")).spell(id);
    }

    private Vector<Problem> fileSystems() {
        return context.volumes().flatMap(this::fileSystem);
    }

    private Option<Problem> fileSystem(Tuple2<VolumeName, Volume> volume) {
        AttributePath path = ComposePath.volume(volume._1);
        if (volume._2.external()) {
            String id = volume._2.name();
            return absent(
                    FILE_SYSTEM,
                    id,
                    path,
                    found -> found.fileSystems().exists(files -> files.id().equals(id)));
        }
        Vector<String> kept = context.leftFileSystems(volume._1).map(files -> files.id());
        return Option.when(
                kept.size() > 1,
                () -> Problem.about(
                        FILE_SYSTEM_AMBIGUOUS,
                        path,
                        "several file systems belong to the volume " + volume._1 + ": " + kept.mkString(", "),
                        "make the volume external and name one of them"));
    }
}
