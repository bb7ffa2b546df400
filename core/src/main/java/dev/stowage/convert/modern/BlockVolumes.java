package dev.stowage.convert.modern;

import dev.stowage.compose.Volume;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.BlockVolume;
import dev.stowage.ecs.Text;
import dev.stowage.validate.subject.Disk;
import dev.stowage.value.Gibibytes;
import dev.stowage.value.VolumeName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** Volumes of driver ebs: disks that are made for a task, and deleted with it. */
final class BlockVolumes {
    private BlockVolumes() {}

    static boolean uses(Task task, ConversionContext context) {
        return names(task, context).nonEmpty();
    }

    static Vector<VolumeName> names(Task task, ConversionContext context) {
        return Volumes.names(task)
                .filter(name -> context.project().volumes().get(name).exists(Disk::is));
    }

    static Vector<BlockVolume> of(Task task, ConversionContext context) {
        return names(task, context)
                .flatMap(name -> context.project().volumes().get(name).map(volume -> made(task, name, volume)));
    }

    private static BlockVolume made(Task task, VolumeName name, Volume volume) {
        LinkedHashMap<String, String> options = volume.driverOpts().mapValues(String::strip);
        return BlockVolume.builder()
                .name(Names.plain(name.value()))
                .encrypted(!options.get("encrypted").contains("false"))
                .fileSystem(options.get("filesystem"))
                .size(options.get("size").flatMap(Gibibytes::of))
                .type(options.get("type"))
                .operationsPerSecond(options.get("iops").map(Long::valueOf))
                .throughput(options.get("throughput").map(Long::valueOf))
                .kmsKeyId(options.get("kms_key_id"))
                .snapshot(options.get("snapshot"))
                .role(Text.arnOf(Roles.infrastructureRole(task)))
                .build();
    }
}
