package dev.stowage.aws;

import dev.stowage.value.StowageStyle;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What exists in one region of one account, as far as a project asks for it. */
@Value.Immutable
@StowageStyle
public interface AwsInventory {
    /** The region's code: {@code eu-west-1}. */
    String region();

    /** The network to deploy into; none when the project makes its own. */
    Option<Vpc> vpc();

    /** The subnets of that network, in the order to use them. */
    Vector<Subnet> subnets();

    /** The zone of each subnet that is known, by its id. */
    default Map<String, String> zones() {
        return HashMap.ofEntries(subnets().map(subnet -> Tuple.of(subnet.id(), subnet.zone())));
    }

    /** The cluster that the project names. */
    Option<ExistingCluster> cluster();

    /** The load balancer that the project names. */
    Option<ExistingLoadBalancer> loadBalancer();

    /** Ids of security groups that exist. */
    LinkedHashSet<String> securityGroups();

    Vector<ExistingFileSystem> fileSystems();

    /** The image that instances with GPUs start from. */
    Option<String> gpuAmi();

    /** Full image name ({@code docker.io/library/nginx:latest}) to digest ({@code sha256:...}); none: digests are unknown. */
    Option<LinkedHashMap<String, String>> imageDigests();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableAwsInventory.Builder {
        Builder() {}
    }
}
