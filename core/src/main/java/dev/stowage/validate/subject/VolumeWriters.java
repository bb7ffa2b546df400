package dev.stowage.validate.subject;

import dev.stowage.compose.NumericUser;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Who writes volumes: the services that mount them so, in the order of the file. */
public final class VolumeWriters {
    private VolumeWriters() {}

    public static Map<VolumeName, Vector<Service>> of(Project project) {
        return Vector.ofAll(project.services().values())
                .flatMap(service -> written(service).map(volume -> Tuple.of(volume, service)))
                .groupBy(Tuple2::_1)
                .mapValues(writers -> writers.map(Tuple2::_2));
    }

    /** Whether a service writes a volume with a name. */
    public static boolean isOne(Service service) {
        return written(service).nonEmpty();
    }

    static Vector<VolumeName> written(Service service) {
        return service.volumes()
                .reject(VolumeMount::readOnly)
                .flatMap(VolumeMount::volumeName)
                .distinct();
    }

    /**
     * For each volume the user that its first writer with a number runs as, root apart: root writes everywhere, and the
     * directory shall not move when a service comes that writes as another user.
     */
    public static Map<VolumeName, NumericUser> users(Project project) {
        return of(project).flatMap((volume, writers) -> first(writers).map(user -> Tuple.of(volume, user)));
    }

    private static Option<NumericUser> first(Vector<Service> writers) {
        return writers.flatMap(NumericUser::of).find(user -> !user.isRoot());
    }
}
