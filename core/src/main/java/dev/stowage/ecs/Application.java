package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.ProjectName;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Everything that shall run for one project, before it is spelled in CloudFormation. */
@Value.Immutable
@StowageStyle
public interface Application {
    /** What ties capacity providers to the cluster of a project. */
    LogicalId CAPACITY_PROVIDERS = new LogicalId("CapacityProviderAssociations");

    ProjectName project();

    /** Who made the template, for those who find the stack later. */
    Option<Maker> maker();

    /** The ARN of the cluster that the project was given in place of one of its own. */
    Option<String> existingCluster();

    /** What is asked when the template is deployed. */
    Vector<Parameter> parameters();

    /** None when the project runs in a network that exists. */
    Option<VpcNetwork> vpc();

    Vector<NetworkGroup> networks();

    /** None when the project runs on an existing cluster. */
    Option<Cluster> cluster();

    /** Instances in the older form; none when everything runs on Fargate. */
    Option<LaunchConfigurationFleet> launchConfigurationFleet();

    /** Instances in the newer form; none when everything runs on Fargate. */
    Option<LaunchTemplateFleet> launchTemplateFleet();

    LogGroup logGroup();

    DnsNamespace dnsNamespace();

    /** None where names are not resolved by Service Connect. */
    Option<ConnectNamespace> connectNamespace();

    /** The capacity providers of its cluster; none when all services have a launch type. */
    Vector<Text> capacityProviders();

    Vector<Balancer> balancers();

    /** On a balancer that exists: listeners that belong to no service. */
    Vector<Listener> listeners();

    Vector<SharedVolume> volumes();

    Vector<StackSecret> secrets();

    /** In the order of the file. */
    Vector<Workload> workloads();

    Vector<Output> outputs();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableApplication.Builder {
        Builder() {}
    }
}
