package dev.stowage.load.environment;

import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.ExistingCluster;
import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.aws.ExistingLoadBalancer;
import dev.stowage.aws.Subnet;
import dev.stowage.aws.Vpc;
import dev.stowage.write.Sink;
import dev.stowage.write.Writable;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Traversable;
import io.vavr.control.Option;
import java.util.function.Consumer;
import java.util.function.Function;

/** An inventory in the form that {@link EnvironmentFile} reads: what one writes, the other reads as the same value. */
public record EnvironmentDocument(AwsInventory inventory) implements Writable {
    @Override
    public void writeTo(Sink sink) {
        sink.beginMap();
        sink.field("region", inventory.region());
        part(sink, "vpc", inventory.vpc(), EnvironmentDocument::vpc);
        list(sink, "subnets", inventory.subnets(), EnvironmentDocument::subnet);
        part(sink, "cluster", inventory.cluster(), EnvironmentDocument::cluster);
        part(sink, "load_balancer", inventory.loadBalancer(), EnvironmentDocument::loadBalancer);
        list(sink, "security_groups", inventory.securityGroups(), EnvironmentDocument::text);
        list(sink, "file_systems", inventory.fileSystems(), EnvironmentDocument::fileSystem);
        part(sink, "gpu_ami", inventory.gpuAmi(), EnvironmentDocument::text);
        part(sink, "images", inventory.imageDigests(), EnvironmentDocument::texts);
        sink.endMap();
    }

    private static <T> void part(Sink sink, String name, Option<T> value, Function<T, Writable> form) {
        value.forEach(known -> sink.field(name, form.apply(known)));
    }

    private static <T> void list(Sink sink, String name, Traversable<T> values, Function<T, Writable> form) {
        if (values.nonEmpty()) {
            sink.list(name, () -> values.forEach(value -> form.apply(value).writeTo(sink)));
        }
    }

    private static Writable text(String value) {
        return sink -> sink.text(value);
    }

    private static Writable map(Consumer<Sink> fields) {
        return sink -> sink.map(() -> fields.accept(sink));
    }

    private static Writable texts(LinkedHashMap<String, String> texts) {
        return map(sink -> texts.forEach((name, value) -> sink.field(name, value)));
    }

    private static Writable vpc(Vpc vpc) {
        return map(sink -> {
            sink.field("id", vpc.id());
            flag(sink, "dns_support", vpc.dnsSupport());
            flag(sink, "default", vpc.isDefault());
        });
    }

    private static void flag(Sink sink, String name, boolean value) {
        sink.key(name);
        sink.bool(value);
    }

    private static Writable subnet(Subnet subnet) {
        return map(sink -> {
            sink.field("id", subnet.id());
            sink.field("zone", subnet.zone());
            flag(sink, "public", subnet.isPublic());
        });
    }

    private static Writable cluster(ExistingCluster cluster) {
        return map(sink -> {
            sink.field("name", cluster.name());
            sink.field("arn", cluster.arn());
        });
    }

    private static Writable loadBalancer(ExistingLoadBalancer balancer) {
        return map(sink -> {
            sink.field("name", balancer.name());
            sink.field("arn", balancer.arn());
            sink.field("type", balancer.type().word());
            sink.field("vpc", balancer.vpc());
            // The reader needs the key, even where there is nothing in the list.
            sink.key("subnets");
            sink.beginList();
            balancer.subnets().forEach(sink::text);
            sink.endList();
            list(sink, "security_groups", balancer.securityGroups(), EnvironmentDocument::text);
            part(sink, "dns_name", balancer.dnsName(), EnvironmentDocument::text);
            part(sink, "hosted_zone", balancer.hostedZone(), EnvironmentDocument::text);
        });
    }

    private static Writable fileSystem(ExistingFileSystem files) {
        return map(sink -> {
            sink.field("id", files.id());
            sink.field("arn", files.arn());
            if (files.tags().nonEmpty()) {
                sink.field("tags", texts(files.tags()));
            }
        });
    }
}
