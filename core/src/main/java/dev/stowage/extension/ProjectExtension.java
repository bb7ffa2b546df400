package dev.stowage.extension;

import dev.stowage.value.StowageStyle;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What the top level of a file says about AWS. */
@Value.Immutable
@StowageStyle
public interface ProjectExtension {
    /** Name or ARN of a cluster that exists. */
    Option<String> cluster();

    Option<LogRetention> logsRetention();

    Option<VpcChoice> vpc();

    /** Ids of the subnets of all tasks; empty: those of the network. */
    Vector<String> subnets();

    Option<Boolean> assignPublicIp();

    Option<LoadBalancerChoice> loadBalancer();

    /** Who may reach the listeners: CIDR blocks or prefix lists. */
    Option<Vector<String>> allowCidrs();

    /** ARN of the certificate of HTTPS and TLS listeners. */
    Option<String> certificate();

    Option<Boolean> serviceConnect();

    /** Image of the containers that write files before a service starts. */
    Option<String> initImage();

    /** ARN of the key that encrypts secrets. */
    Option<String> kmsKey();

    /** ARN of the policy that bounds every role. */
    Option<String> permissionsBoundary();

    /** Whether commands may be run in containers. */
    Option<Boolean> exec();

    /** The strategy by which tasks are spread over capacity providers; empty: all are on Fargate. */
    Vector<CapacityShare> capacity();

    /** The fragment that is merged over the template. */
    Option<Tree> cloudFormation();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableProjectExtension.Builder {
        Builder() {}
    }
}
