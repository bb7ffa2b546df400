package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import dev.stowage.validate.subject.Subject;
import io.vavr.collection.Vector;

/** Settings of the kernel, of which containers have some of their own (<em>Amazon ECS API Reference</em>, "SystemControl"). */
final class KernelRules {
    private static final Vector<String> OF_CONTAINERS = Vector.of(
            "kernel.msgmax",
            "kernel.msgmnb",
            "kernel.msgmni",
            "kernel.sem",
            "kernel.shmall",
            "kernel.shmmax",
            "kernel.shmmni",
            "kernel.shm_rmid_forced");

    private static final Vector<String> SPACES = Vector.of("fs.mqueue.", "net.");

    /** What Elasticsearch and OpenSearch ask for. */
    private static final String OF_SEARCH = "vm.max_map_count";

    private KernelRules() {}

    /** ECS starts no task with another one. */
    static Vector<Problem> concernTheContainer(Subject<Service> service) {
        return service.value()
                .sysctls()
                .keySet()
                .toVector()
                .reject(KernelRules::isOfContainers)
                .map(name -> ofTheMachine(service, name));
    }

    private static boolean isOfContainers(String name) {
        return OF_CONTAINERS.contains(name) || SPACES.exists(name::startsWith);
    }

    private static Problem ofTheMachine(Subject<Service> service, String name) {
        AttributePath path = service.path().key("sysctls").key(name);
        Span place = service.sources().keyAt(path);
        return Problem.at(
                        place,
                        EcsProblem.KERNEL_SETTING,
                        place.spell(name) + " is a setting of the whole machine, which ECS does not let tasks change")
                .path(path)
                .hint(
                        name.equals(OF_SEARCH)
                                ? "remove it, and tell the program to do without: node.store.allow_mmap=false"
                                : "remove it: a task may set net.*, fs.mqueue.*, kernel.sem, kernel.msg* and kernel.shm*")
                .addEdit(Edit.remove(path))
                .build();
    }
}
