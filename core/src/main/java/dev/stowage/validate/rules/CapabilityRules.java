package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.subject.Capabilities;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Tree;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Predicate;

/**
 * Capabilities of Linux that are added on Fargate, which only takes them away (<em>Amazon ECS API Reference</em>,
 * "KernelCapabilities").
 */
final class CapabilityRules {
    private static final String DEBUGGING = "SYS_PTRACE";
    private static final String DROP = "cap_drop";
    private static final String ALL = "ALL";

    private CapabilityRules() {}

    /** The dialect docker-ecs hands on what is written. */
    static Vector<Problem> addsNoForeignCapability(Subject<Service> service) {
        return foreign(service, name -> !name.equals(DEBUGGING));
    }

    /** What is no capability at all is told elsewhere. */
    static Vector<Problem> addsNothingToFargate(Subject<Service> service) {
        return foreign(service, written -> {
            String name = Capabilities.named(written);
            return Capabilities.ALL.contains(name) && !name.equals(DEBUGGING);
        });
    }

    /** The first of those to keep says what to write. */
    private static Vector<Problem> foreign(Subject<Service> service, Predicate<String> isForeign) {
        Vector<Subject<String>> found = service.parts("cap_add", service.value().capAdd())
                .filter(capability -> isForeign.test(capability.value()));
        Option<Subject<String>> kept = found.find(capability -> isUsual(capability.value()));
        return found.map(capability -> capability
                .problem(
                        EcsProblem.NOT_ON_FARGATE,
                        "Fargate cannot add the capability " + capability.spelled(capability.value()))
                .hint(instead(capability, kept, service.value()))
                .edits(edits(capability, service))
                .build());
    }

    private static String instead(Subject<String> capability, Option<Subject<String>> kept, Service service) {
        if (!isUsual(capability.value())) {
            return "remove it, where the image works without: only " + DEBUGGING + " can be added";
        }
        if (!dropsAll(service)) {
            return "remove it" + (isDropped(capability.value(), service) ? " here and in " + DROP : "")
                    + ": containers have it anyway";
        }
        return kept.filter(first -> !first.path().equals(capability.path()))
                .map(first -> "keep it, as is told of " + first.spelled(first.value()))
                .getOrElse(() -> "keep it by dropping the others instead of all: " + DROP + ": ["
                        + others(service).mkString(", ") + "]");
    }

    private static boolean isUsual(String written) {
        return Capabilities.OF_EVERY_CONTAINER.contains(Capabilities.named(written));
    }

    private static boolean isDropped(String written, Service service) {
        return service.capDrop().map(Capabilities::named).contains(Capabilities.named(written));
    }

    /** Whatever the order in the file, Docker adds after it drops. */
    static Vector<Problem> areAddedOrDropped(Subject<Service> service) {
        Set<String> kept = Capabilities.kept(service.value());
        return service.parts(DROP, service.value().capDrop())
                .filter(capability -> kept.contains(Capabilities.named(capability.value())))
                .map(capability -> capability
                        .problem(
                                EcsProblem.ATTRIBUTE_IGNORED,
                                capability.spelled(capability.value())
                                        + " is added, too, and what is added stays, as it does in Docker")
                        .hint("remove it here, or remove it in cap_add if the container must not have it")
                        .edits(Vector.of(Edit.remove(capability.path())))
                        .build());
    }

    private static boolean dropsAll(Service service) {
        return service.capDrop().map(Capabilities::named).contains(ALL);
    }

    private static Vector<Edit> edits(Subject<String> capability, Subject<Service> service) {
        Edit gone = Edit.remove(capability.path());
        return isUsual(capability.value()) && dropsAll(service.value())
                ? dropped(service).prepend(gone)
                : Vector.of(gone);
    }

    /** A container without all but a few has these few, as one without all others has. */
    private static Vector<Edit> dropped(Subject<Service> service) {
        AttributePath path = service.path().key(DROP);
        Vector<String> others = others(service.value());
        return others.zipWithIndex((name, at) -> Edit.set(path.index(at), Tree.text(name)))
                .appendAll(Vector.range(others.size(), service.value().capDrop().size())
                        .map(at -> Edit.remove(path.index(at))));
    }

    private static Vector<String> others(Service service) {
        return Capabilities.OF_EVERY_CONTAINER.removeAll(service.capAdd().map(Capabilities::named));
    }
}
