package dev.stowage.apply.aws;

import dev.stowage.problem.NearestName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.UnknownHostException;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/** The regions that the SDK knows. AWS opens others now and then, so one that it does not know may be right. */
public final class Regions {
    private Regions() {}

    /** Whether nobody knows the region: neither the SDK nor the network, which has no such host. */
    static boolean isMisspelled(Region region, Throwable failure) {
        return !Region.regions().contains(region) && hasNoHost(failure);
    }

    /** Which one may have been meant. */
    static Option<String> hint(Region region) {
        return NearestName.hint(region.id(), Vector.ofAll(Region.regions()).map(Region::id));
    }

    /** What there is to say of the name of a region that the SDK does not know; it may be right all the same. */
    public static Option<String> doubt(String name) {
        return Option.when(
                !Region.regions().contains(Region.of(name)),
                () -> "the region " + name + " is not known here"
                        + hint(Region.of(name)).map(hint -> ": " + hint).getOrElse(""));
    }

    /** The host of a service in a region, also in those parts of AWS that have domains of their own, such as China. */
    public static String host(String service, String region) {
        return ServiceMetadata.of(service).endpointFor(Region.of(region)).toString();
    }

    /** The domains in which AWS has the hosts of its services, such as {@code amazonaws.com}. */
    public static Vector<String> domains() {
        return Vector.ofAll(Region.regions())
                .reject(Region::isGlobalRegion)
                .map(region -> PartitionMetadata.of(region).dnsSuffix())
                .distinct();
    }

    private static boolean hasNoHost(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof UnknownHostException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
