package dev.stowage.validate.rules;

import dev.stowage.compose.Volume;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * Volumes whose files are on a server (Docker Docs, "Volumes", driver_opts of the driver local). Tasks on Fargate mount no
 * servers, and an empty file system in place of what is there is not what was meant.
 */
final class NetworkShares {
    private static final Vector<String> TYPES = Vector.of("nfs", "nfs4", "cifs", "smb3");
    private static final String ADDRESS = "addr=";
    private static final String OF_EFS = ".efs.";

    private NetworkShares() {}

    static boolean is(Volume volume) {
        return volume.driverOpts()
                .get("type")
                .map(type -> type.strip().toLowerCase(Locale.ROOT))
                .exists(TYPES::contains);
    }

    static Vector<Problem> areElsewhere(Examined project) {
        return project.fileSystems()
                .filter(volume -> !volume.value().external() && is(volume.value()))
                .map(NetworkShares::problem);
    }

    private static Problem problem(Subject<Volume> volume) {
        Problem.Builder problem = volume.part("driver_opts", volume.value())
                .problemWith("type", EcsProblem.VOLUME_OPTION, "tasks on ECS cannot mount the files of another server");
        return fileSystem(volume)
                .map(id -> problem.hint("it is a file system of EFS: make the volume external, with its id as name")
                        .addEdit(external(volume, id)))
                .getOrElse(() ->
                        problem.hint("copy the files to a file system of EFS, and make the volume external with its id"
                                + " as name; or remove driver_opts for one that starts empty"))
                .build();
    }

    /** The id of the file system of EFS that the options mount, where the file itself says it. */
    private static Option<String> fileSystem(Subject<Volume> volume) {
        LinkedHashMap<String, String> options = volume.value().driverOpts();
        AttributePath at = volume.path().key("driver_opts").key("o");
        return options.get("o")
                .toVector()
                .flatMap(text -> Vector.of(text.split(",", -1)))
                .map(String::strip)
                .filter(option -> option.startsWith(ADDRESS + "fs-") && option.contains(OF_EFS))
                .map(option -> option.substring(ADDRESS.length(), option.indexOf(OF_EFS)))
                .find(id -> volume.sources().at(at).shows(id + OF_EFS));
    }

    /** Nothing of what a volume has otherwise is for one that is there. */
    private static Edit external(Subject<Volume> volume, String id) {
        return Edit.set(
                volume.path(), new Tree.Fields(LinkedHashMap.of("external", Tree.bool(true), "name", Tree.text(id))));
    }
}
