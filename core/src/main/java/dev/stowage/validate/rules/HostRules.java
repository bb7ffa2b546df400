package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Gpus;
import dev.stowage.validate.subject.Subject;
import dev.stowage.validate.subject.TaskGroups;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What containers ask of the instance that they run on, as far as ECS passes it on. */
final class HostRules {
    private static final Vector<String> PRIVILEGES = Vector.of(
            "no-new-privileges",
            "no-new-privileges:true",
            "no-new-privileges=true",
            "no-new-privileges:false",
            "no-new-privileges=false");
    private static final Vector<String> MEMORY = Vector.of("host", "none", "private", "shareable");

    private HostRules() {}

    /** Tasks with GPUs run on instances, with all containers that they have. */
    static boolean isOnFargate(Examined project, Service service) {
        return project.tasks().services(service.name()).forAll(each -> Gpus.wantedBy(each) == 0);
    }

    static Vector<Problem> askWhatEcsPassesOn(Examined project) {
        return project.services()
                .reject(service -> isOnFargate(project, service.value()))
                .flatMap(service -> securityOptions(service)
                        .appendAll(devices(service))
                        .appendAll(processes(service))
                        .appendAll(memory(project, service)));
    }

    private static Vector<Problem> securityOptions(Subject<Service> service) {
        return service.parts("security_opt", service.value().securityOpt())
                .reject(option -> PRIVILEGES.contains(option.value()))
                .map(option -> option.problem(
                                EcsProblem.NOT_ON_ECS,
                                "instances of ECS have no use for the security option "
                                        + option.spelled(option.value()))
                        .hint("remove it: they run with neither AppArmor nor SELinux, and ECS passes"
                                + " no-new-privileges on")
                        .addEdit(Edit.remove(option.path()))
                        .build());
    }

    private static Vector<Problem> devices(Subject<Service> service) {
        return service.parts("devices", service.value().devices())
                .reject(device -> device.value().source().exists(source -> source.startsWith("/")))
                .map(device -> device.problem(EcsProblem.NOT_ON_ECS, "ECS passes devices on by their paths only")
                        .hint("write a path such as /dev/fuse; for GPUs, reserve them with gpus: 1")
                        .build());
    }

    /** Other services are the matter of sidecars. */
    private static Option<Problem> processes(Subject<Service> service) {
        return service.value()
                .pid()
                .filter(mode -> !mode.equals("host") && !TaskGroups.namesAService(mode))
                .map(mode -> foreign(service, "pid"));
    }

    private static Option<Problem> memory(Examined project, Subject<Service> service) {
        return service.value()
                .ipc()
                .filter(mode -> !MEMORY.contains(mode))
                .filter(mode -> !TaskGroups.shared(Option.some(mode))
                        .exists(other ->
                                project.tasks().together(service.value().name(), other)))
                .map(mode -> foreign(service, "ipc"));
    }

    private static Problem foreign(Subject<Service> service, String attribute) {
        return service.problemWith(
                        attribute, EcsProblem.NOT_ON_ECS, "a container of ECS cannot share " + attribute + " with that")
                .hint("write host, or service:NAME of a sidecar")
                .addEdit(Edit.remove(service.path().key(attribute)))
                .build();
    }
}
