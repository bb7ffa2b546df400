package dev.stowage.validate.rules;

import dev.stowage.compose.MountType;
import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import io.vavr.Lazy;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Volumes that a service has from another one ({@code volumes_from}), which on ECS it mounts itself. */
record BorrowedVolumes(Examined project, Lazy<LinkedHashMap<String, String>> names) {
    static Vector<Problem> mountVolumesThemselves(Examined project) {
        BorrowedVolumes volumes = new BorrowedVolumes(project, Lazy.of(() -> MountRules.names(project)));
        return project.services()
                .filter(service -> !service.value().volumesFrom().isEmpty())
                .map(service -> service.problemWith(
                                "volumes_from", EcsProblem.ATTRIBUTE_REFUSED, "volumes_from is not possible on ECS")
                        .hint("name the volumes in both services")
                        .edits(volumes.edits(service).getOrElse(Vector::empty))
                        .build());
    }

    /** None where one of the mounts is not of a volume. */
    private Option<Vector<Edit>> edits(Subject<Service> service) {
        int next = service.value().volumes().size();
        Vector<Tuple2<String, Integer>> lenders = service.value().volumesFrom().zipWithIndex();
        return Option.sequence(lenders.filter(lender -> service.part("volumes_from", lender._2, lender._1)
                                .spelled(lender._1)
                                .equals(lender._1))
                        .map(lender -> mounts(lender._1)))
                .filter(all -> all.size() == lenders.size())
                .map(all -> all.toVector().flatMap(mounts -> mounts).distinct())
                .map(mounts -> mounts.zipWithIndex((mount, at) ->
                                Edit.set(service.path().key("volumes").index(next + at), Tree.text(mount)))
                        .prepend(Edit.remove(service.path().key("volumes_from"))));
    }

    private Option<Vector<String>> mounts(String lender) {
        int colon = lender.indexOf(':');
        boolean isReadOnly = lender.endsWith(":ro");
        ServiceName name = new ServiceName(colon < 0 ? lender : lender.substring(0, colon));
        return project.project()
                .services()
                .get(name)
                .flatMap(found -> Option.sequence(found.volumes()
                                .zipWithIndex((mount, at) ->
                                        mount(project.subject(found).part("volumes", at, mount), found, isReadOnly)))
                        .map(all -> all.toVector()));
    }

    private Option<String> mount(Subject<VolumeMount> mount, Service lender, boolean isReadOnly) {
        String end = isReadOnly || mount.value().readOnly() ? ":ro" : "";
        return Option.when(mount.value().type() == MountType.VOLUME && MountRules.isWritten(mount), mount)
                .flatMap(each -> each.value()
                        .source()
                        .orElse(() -> names.get().get(MountRules.nameless(project.subject(lender), each))))
                .map(volume -> volume + ":" + mount.value().target().getOrElse("/") + end);
    }
}
