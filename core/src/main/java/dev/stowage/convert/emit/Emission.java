package dev.stowage.convert.emit;

import dev.stowage.cfn.Output;
import dev.stowage.cfn.Parameter;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Application;
import dev.stowage.ecs.Maker;
import dev.stowage.ecs.Workload;
import dev.stowage.value.LogicalId;
import dev.stowage.value.Parallel;
import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Writes an application as a CloudFormation template. */
public final class Emission {
    private Emission() {}

    /**
     * The template of an application. Shared resources come first, then those of each service in the order of the file,
     * so that a new service moves nothing.
     */
    public static Template template(Application application) {
        return Template.builder()
                .metadata(metadata(application))
                .parameters(LinkedHashMap.ofEntries(application.parameters().map(Emission::parameter)))
                .resources(LinkedHashMap.ofEntries(resources(application)))
                .outputs(LinkedHashMap.ofEntries(application.outputs().map(Emission::output)))
                .build();
    }

    /** The resources that are there for these tasks alone. */
    public static Vector<LogicalId> resources(Workload workload) {
        return WorkloadResources.workload(workload).map(Tuple2::_1);
    }

    /** Every id that the parts of an application bring into its template, twice where two parts bring the same. */
    public static Vector<LogicalId> ids(Application application) {
        return application
                .parameters()
                .map(dev.stowage.ecs.Parameter::id)
                .appendAll(resources(application).map(Tuple2::_1))
                .appendAll(application.outputs().map(dev.stowage.ecs.Output::id));
    }

    private static Vector<Tuple2<LogicalId, Resource>> resources(Application application) {
        return Vector.<Tuple2<LogicalId, Resource>>empty()
                .appendAll(application.vpc().toVector().flatMap(VpcResources::network))
                .appendAll(application.networks().flatMap(NetworkResources::network))
                .appendAll(application.cluster().map(ClusterResources::cluster))
                .appendAll(
                        application.launchConfigurationFleet().toVector().flatMap(LaunchConfigurationResources::fleet))
                .append(ClusterResources.logGroup(application.logGroup()))
                .append(ClusterResources.dnsNamespace(application.dnsNamespace()))
                .appendAll(application.connectNamespace().map(ClusterResources::connectNamespace))
                .appendAll(application.launchTemplateFleet().toVector().flatMap(LaunchTemplateResources::fleet))
                .appendAll(ClusterResources.capacityProviders(application))
                .appendAll(application.balancers().flatMap(BalancerResources::balancer))
                .appendAll(application.listeners().map(BalancerResources::listener))
                .appendAll(application.volumes().flatMap(VolumeResources::volume))
                .appendAll(application.secrets().map(ClusterResources::secret))
                .appendAll(Parallel.flatMap(application.workloads(), WorkloadResources::workload));
    }

    private static LinkedHashMap<String, Tree> metadata(Application application) {
        Vector<Tree> tasks = TaskMetadata.of(application.workloads());
        return LinkedHashMap.ofEntries(Vector.<Tuple2<String, Tree>>empty()
                .appendAll(application.existingCluster().map(arn -> Tuple.of("Cluster", Tree.text(arn))))
                .appendAll(Option.when(tasks.nonEmpty(), () -> Tuple.<String, Tree>of("Tasks", new Tree.Items(tasks))))
                .appendAll(application.maker().map(maker -> Tuple.of("Stowage", maker(maker)))));
    }

    private static Tree maker(Maker maker) {
        return new Tree.Fields(
                LinkedHashMap.of("Dialect", Tree.text(maker.dialect().word()), "Version", Tree.text(maker.version())));
    }

    private static Tuple2<LogicalId, Parameter> parameter(dev.stowage.ecs.Parameter parameter) {
        return Tuple.of(parameter.id(), parameter.fold(ParameterSpelling.CASES));
    }

    private static Tuple2<LogicalId, Output> output(dev.stowage.ecs.Output output) {
        return Tuple.of(
                output.id(),
                Output.builder()
                        .description(output.description())
                        .value(Texts.expression(output.value()))
                        .build());
    }
}
