package dev.stowage.load.environment;

import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.ExistingCluster;
import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.aws.ExistingLoadBalancer;
import dev.stowage.aws.Subnet;
import dev.stowage.aws.Vpc;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The attributes of an environment file, each with what it becomes. */
final class Inventory {
    private Inventory() {}

    static void read(Section file, AwsInventory.Builder into) {
        file.read(root -> into.region(root.text("region"))
                .vpc(root.section("vpc", Inventory::vpc))
                .subnets(root.sections("subnets", Inventory::subnet))
                .cluster(root.section("cluster", Inventory::cluster))
                .loadBalancer(root.section("load_balancer", Inventory::loadBalancer))
                .securityGroups(LinkedHashSet.ofAll(root.optionalTexts("security_groups")))
                .fileSystems(root.sections("file_systems", Inventory::fileSystem))
                .gpuAmi(root.optionalText("gpu_ami"))
                .imageDigests(root.textsByName("images")));
    }

    private static Vpc vpc(Section vpc) {
        Vpc.Builder read = Vpc.builder().id(vpc.text("id"));
        vpc.optionalBool("dns_support").forEach(read::dnsSupport);
        vpc.optionalBool("default").forEach(read::isDefault);
        return read.build();
    }

    private static Subnet subnet(Section subnet) {
        return new Subnet(subnet.text("id"), subnet.text("zone"), subnet.bool("public"));
    }

    private static ExistingCluster cluster(Section cluster) {
        return new ExistingCluster(cluster.text("name"), cluster.text("arn"));
    }

    private static ExistingLoadBalancer loadBalancer(Section balancer) {
        return ExistingLoadBalancer.builder()
                .name(balancer.text("name"))
                .arn(balancer.text("arn"))
                .type(type(balancer))
                .vpc(balancer.text("vpc"))
                .subnets(balancer.texts("subnets"))
                .securityGroups(balancer.optionalTexts("security_groups"))
                .dnsName(balancer.optionalText("dns_name"))
                .hostedZone(balancer.optionalText("hosted_zone"))
                .build();
    }

    private static ExistingLoadBalancer.Type type(Section balancer) {
        Vector<ExistingLoadBalancer.Type> types = Vector.of(ExistingLoadBalancer.Type.values());
        String word = balancer.word("type", types.map(ExistingLoadBalancer.Type::word));
        return types.find(type -> type.word().equals(word)).getOrElse(ExistingLoadBalancer.Type.APPLICATION);
    }

    private static ExistingFileSystem fileSystem(Section fileSystem) {
        Option<LinkedHashMap<String, String>> tags = fileSystem.textsByName("tags");
        return new ExistingFileSystem(
                fileSystem.text("id"), fileSystem.text("arn"), tags.getOrElse(LinkedHashMap.empty()));
    }
}
