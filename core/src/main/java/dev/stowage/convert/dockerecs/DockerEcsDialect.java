package dev.stowage.convert.dockerecs;

import dev.stowage.aws.Question;
import dev.stowage.cfn.Template;
import dev.stowage.compose.Project;
import dev.stowage.convert.context.CommonQuestions;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.DialectConverter;
import dev.stowage.convert.context.FileOverlay;
import dev.stowage.convert.context.SharedResources;
import dev.stowage.ecs.Application;
import dev.stowage.ecs.LaunchConfigurationFleet;
import dev.stowage.problem.Checked;
import dev.stowage.validate.subject.DefaultNetwork;
import dev.stowage.value.Parallel;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The door of this dialect. */
public final class DockerEcsDialect implements DialectConverter {
    /** A balancer that exists decides the network and the subnets. */
    @Override
    public Vector<Question> questions(ConversionContext given) {
        ConversionContext context = equipped(given);
        Option<Question> network =
                context.namedBalancer().isDefined() ? Option.none() : CommonQuestions.network(context);
        return CommonQuestions.of(context, network).appendAll(ImageQuestions.of(context));
    }

    @Override
    public Checked<Application> application(ConversionContext given) {
        ConversionContext context = equipped(given);
        NetworkPlan plan = NetworkPlan.of(context);
        Instances instances = new Instances(context);
        return new Checked<>(values(context, plan, instances), Preconditions.check(context, plan, instances));
    }

    @Override
    public Template spelled(Template emitted) {
        return EncodedIntrinsics.decoded(emitted);
    }

    /** References to nothing stay, as the tool left them. */
    @Override
    public Checked<Template> completed(Template spelled, ConversionContext context) {
        return FileOverlay.over(spelled, context, Checked::of);
    }

    /** What is used by services that were not selected is kept (docker/compose v2.2.0, which left them out afterwards). */
    private static ConversionContext equipped(ConversionContext context) {
        Project project = DefaultNetwork.joined(context.project());
        return ConversionContext.builder()
                .from(context)
                .project(project)
                .equipped(project.unselected())
                .build();
    }

    private static Application values(ConversionContext context, NetworkPlan plan, Instances instances) {
        Networks networks = new Networks(context, plan);
        Volumes volumes = new Volumes(context, plan, networks);
        Secrets secrets = new Secrets(context);
        Services services = new Services(context, plan, networks, volumes, secrets);
        Option<LaunchConfigurationFleet> fleet = instances.fleet(plan, networks);
        return Application.builder()
                .project(context.project().name())
                .existingCluster(context.clusterArn())
                .parameters(plan.parameters())
                .networks(networks.groups())
                .cluster(Clusters.own(context, fleet))
                .launchConfigurationFleet(fleet)
                .logGroup(SharedResources.logs(context))
                .dnsNamespace(SharedResources.domain(context, plan.vpc()))
                .balancers(new Balancers(context, plan, networks).balancer().toVector())
                .volumes(volumes.shared())
                .secrets(secrets.made())
                .workloads(Parallel.map(context.parts(), services::workload))
                .build();
    }
}
