package dev.stowage.validate.subject;

import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.compose.Volume;
import dev.stowage.compose.VolumeMount;
import dev.stowage.source.ComposePath;
import dev.stowage.source.SourceMap;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/**
 * A volume that is a disk: each task gets its own, where file systems are shared (Amazon EBS).
 *
 * @param users the services that mount it, in the order of the file
 */
public record Disk(VolumeName name, Subject<Volume> volume, Vector<Subject<Service>> users) {
    private static final String DRIVER = "ebs";

    static Vector<Disk> all(Project project, Vector<Subject<Service>> services, SourceMap sources) {
        Vector<Tuple2<VolumeName, Volume>> disks = project.volumes().toVector().filter(volume -> is(volume._2));
        return disks.isEmpty() ? Vector.empty() : all(disks, users(services), sources);
    }

    private static Vector<Disk> all(
            Vector<Tuple2<VolumeName, Volume>> disks,
            Map<VolumeName, Vector<Subject<Service>>> users,
            SourceMap sources) {
        return disks.map(disk -> new Disk(
                disk._1,
                new Subject<>(disk._2, ComposePath.volume(disk._1), sources),
                users.getOrElse(disk._1, Vector.empty())));
    }

    private static Map<VolumeName, Vector<Subject<Service>>> users(Vector<Subject<Service>> services) {
        return services.flatMap(service -> mounted(service.value()).map(name -> Tuple.of(name, service)))
                .groupBy(Tuple2::_1)
                .mapValues(uses -> uses.map(Tuple2::_2));
    }

    private static Vector<VolumeName> mounted(Service service) {
        return service.volumes().flatMap(VolumeMount::volumeName).distinct();
    }

    /** Whether a volume is one. */
    public static boolean is(Volume volume) {
        return volume.driver().contains(DRIVER);
    }
}
