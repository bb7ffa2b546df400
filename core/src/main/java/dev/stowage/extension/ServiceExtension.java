package dev.stowage.extension;

import dev.stowage.value.StowageStyle;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What a service, with its {@code deploy} and {@code update_config}, says about AWS. */
@Value.Immutable
@StowageStyle
public interface ServiceExtension {
    /** The image of the init containers where nothing else is written. */
    String INIT_IMAGE = "public.ecr.aws/docker/library/busybox:1.37";

    /** Ids of the subnets of its tasks; empty: those of the project. */
    Vector<String> subnets();

    Option<Boolean> assignPublicIp();

    /** Who may reach its listeners: CIDR blocks or prefix lists. */
    Option<Vector<String>> allowCidrs();

    /** ARN of the certificate of its HTTPS and TLS listeners. */
    Option<String> certificate();

    /** How its load balancer checks it. */
    Option<TargetCheck> healthcheck();

    Vector<Domain> domains();

    Option<Boolean> serviceConnect();

    /** Image of the containers that write files before it starts. */
    Option<String> initImage();

    Option<SecretDelivery> secrets();

    /** The policy document of its task role. */
    Option<Tree> role();

    /** ARNs of managed policies of its task role. */
    Vector<String> policies();

    Option<String> taskRoleArn();

    Option<String> executionRoleArn();

    /** ARN of the policy that bounds its roles. */
    Option<String> permissionsBoundary();

    /** ARN of the secret with the login of its registry. */
    Option<String> pullCredentials();

    /** Whether commands may be run in its containers. */
    Option<Boolean> exec();

    /** When it runs: {@code rate(...)} or {@code cron(...)}, in UTC. */
    Option<String> schedule();

    /** The capacity provider strategy; empty: plain Fargate. */
    Vector<CapacityShare> capacity();

    /** Disk of a task in gibibytes, 21 to 200; none: the 20 that every task has. */
    Option<Integer> ephemeralStorage();

    Option<Boolean> azRebalancing();

    Option<DeploymentStyle> deployment();

    Option<Autoscaling> autoscaling();

    /** Percent of the replicas that stay healthy in an update. */
    Option<Integer> minPercent();

    /** Percent of the replicas that run at most in an update. */
    Option<Integer> maxPercent();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableServiceExtension.Builder {
        Builder() {}
    }
}
