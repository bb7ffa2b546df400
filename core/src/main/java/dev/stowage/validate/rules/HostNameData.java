package dev.stowage.validate.rules;

import dev.stowage.compose.MountType;
import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ImageReference;
import dev.stowage.value.PosixPath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Programs whose data is below a directory with the name of their host, as Docker keeps it by {@code hostname}: the next
 * task has another name, and begins with nothing.
 */
final class HostNameData {
    /**
     * An image, where it has its data, and the variable that gives it a name that stays (RabbitMQ, "File and Directory
     * Locations").
     */
    private record Keeper(String image, String directory, String variable, String value) {}

    private static final Vector<Keeper> KEEPERS =
            Vector.of(new Keeper("rabbitmq", "/var/lib/rabbitmq/mnesia", "RABBITMQ_NODENAME", "rabbit@localhost"));

    private HostNameData() {}

    static Vector<Problem> isFoundAgain(Subject<Service> service) {
        Option<String> image = service.value().image().map(ImageReference::nameOf);
        return KEEPERS.filter(keeper -> image.contains(keeper.image())
                        && !service.value().environment().containsKey(keeper.variable()))
                .flatMap(keeper -> VolumeRules.mounts(service)
                        .find(mount -> holds(mount.value(), keeper.directory()))
                        .map(mount -> mount.problem(
                                        EcsProblem.DATA_BY_HOST_NAME,
                                        service.value().name() + " keeps its data under the name of its host, and each"
                                                + " task has a name of its own, so the next one does not find it")
                                .hint("write " + keeper.variable() + ": " + keeper.value() + " under environment")
                                .build()));
    }

    private static boolean holds(VolumeMount mount, String directory) {
        return mount.type() != MountType.TMPFS
                && mount.target().map(PosixPath::clean).exists(target -> PosixPath.meet(directory, target));
    }
}
