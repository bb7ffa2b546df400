package dev.stowage.validate.rules;

import dev.stowage.compose.ResourceLimits;
import dev.stowage.compose.ResourceReservations;
import dev.stowage.compose.Service;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.calls.ServiceText;
import dev.stowage.validate.settings.ContainerSize;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.SizeAttributes;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Bytes;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** How much memory a container may and shall have (<em>Amazon ECS API Reference</em>, "ContainerDefinition"). */
final class MemoryRules {
    private static final long KIBIBYTE = 1024;
    private static final long MEBIBYTES_OF_A_GIBIBYTE = 1024;

    private MemoryRules() {}

    /** Docker reserves that much, whatever is asked for. */
    static Vector<Problem> areEnough(Subject<Service> service) {
        return said(service.value())
                .filter(said -> said._2.count() > 0 && said._2.compareTo(ContainerSize.LEAST_MEMORY) < 0)
                .map(said -> place(service, said._1)
                        .problem(
                                EcsProblem.OUTSIDE_ECS_BOUNDS,
                                last(said._1) + " is less than a container on ECS has, and becomes "
                                        + ContainerSize.LEAST_MEMORY.mebibytes() + "m")
                        .hint(hint(place(service, said._1), said._2))
                        .build());
    }

    /** A number alone was hardly meant as bytes. */
    private static String hint(Subject<Service> place, Bytes said) {
        return said.count() < KIBIBYTE
                ? "did you mean " + place.spelled(said.toString()) + "m? a number without a unit is one of bytes"
                : "write " + ContainerSize.LEAST_MEMORY.mebibytes() + "m, or more";
    }

    /** Docker and ECS refuse a container that is promised more than it may have. */
    static Vector<Problem> keepWhatTheyMayHave(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .flatMap(service -> settings.get(service.value().name())
                        .flatMap(filledIn -> keepsTooMuch(service, filledIn.container())));
    }

    private static Option<Problem> keepsTooMuch(Subject<Service> service, ContainerSize size) {
        return size.reservation()
                .flatMap(kept -> size.memory().filter(limit -> limit.compareTo(kept) < 0))
                .flatMap(limit ->
                        attribute(service.value(), Vector.of(SizeAttributes.MEMORY_RESERVATION, "mem_reservation")))
                .map(kept -> place(service, kept)
                        .problem(
                                ComposeProblem.OUT_OF_RANGE,
                                "more memory is reserved than the container may have at most")
                        .hint("lower it to what "
                                + attribute(service.value(), Vector.of(SizeAttributes.MEMORY_LIMIT, "mem_limit"))
                                        .getOrElse(SizeAttributes.MEMORY_LIMIT)
                                + " says, or raise that")
                        .build());
    }

    /** A file that says nothing of memory was written on a machine that has enough of it. */
    static Vector<Problem> haveWhatTheirProgramsTake(
            Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .filter(service -> said(service.value()).isEmpty())
                .flatMap(service -> settings.get(
                                project.tasks().task(service.value().name()))
                        .flatMap(task -> taken(service, task)
                                .filter(taken -> task.compute()
                                        .fold(
                                                fargate -> fargate.size().memory() < taken.mebibytes(),
                                                instances -> false))
                                .map(taken -> tooLittle(service, taken))));
    }

    /** What a program is told to take, it takes in the end, and is ended when its container has less. */
    static Vector<Problem> leaveRoomForTheirPrograms(
            Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .filter(service -> said(service.value()).nonEmpty())
                .flatMap(service -> settings.get(service.value().name())
                        .flatMap(its -> most(its, settings.get(its.task()).getOrElse(its)))
                        .toVector()
                        .flatMap(most -> ProgramMemory.told(service)
                                .filter(told -> told.mebibytes() >= most)
                                .map(told -> noRoom(service, told.text(), most))));
    }

    /** Mebibytes that a container may have: what it says, or what its task has. */
    private static Option<Long> most(ServiceSettings service, ServiceSettings task) {
        return service.container()
                .memory()
                .map(Bytes::mebibytes)
                .orElse(() -> task.compute()
                        .fold(fargate -> Option.some((long) fargate.size().memory()), instances -> Option.none()));
    }

    private static Problem noRoom(Subject<Service> service, ServiceText text, long most) {
        return Problem.at(
                        text.span(service.sources()),
                        EcsProblem.MEMORY_SMALL,
                        service.value().name() + " lets its program take all the memory of its container, " + most
                                + " MiB, or more, and a container that does so is stopped")
                .path(text.place())
                .hint("give the container more, or the program three quarters of that at most")
                .build();
    }

    private static Option<Bytes> taken(Subject<Service> service, ServiceSettings task) {
        return task.isStandalone() ? ProgramMemory.ofHeap(service) : ProgramMemory.of(service);
    }

    private static Problem tooLittle(Subject<Service> service, Bytes taken) {
        String enough = (taken.mebibytes() + MEBIBYTES_OF_A_GIBIBYTE - 1) / MEBIBYTES_OF_A_GIBIBYTE + "g";
        boolean hasLimits = service.value().limits().isDefined();
        return service.problemBeside(
                        "image",
                        EcsProblem.MEMORY_SMALL,
                        service.value().name() + " takes " + enough + " of memory, and a task has less by default")
                .hint("write " + (hasLimits ? "" : "mem_limit: " + enough + ", or ") + "memory: " + enough
                        + " under deploy.resources.limits")
                .build();
    }

    private static Option<String> attribute(Service service, Vector<String> names) {
        return said(service).map(Tuple2::_1).find(names::contains);
    }

    /** The attributes that say amounts of memory, with what they say; newer ones first. */
    private static Vector<Tuple2<String, Bytes>> said(Service service) {
        return Vector.of(
                        new Tuple2<>(
                                SizeAttributes.MEMORY_LIMIT, service.limits().flatMap(ResourceLimits::memory)),
                        new Tuple2<>("mem_limit", service.memLimit()),
                        new Tuple2<>(
                                SizeAttributes.MEMORY_RESERVATION,
                                service.reservations().flatMap(ResourceReservations::memory)),
                        new Tuple2<>("mem_reservation", service.memReservation()))
                .flatMap(said -> said._2.map(bytes -> new Tuple2<>(said._1, bytes)));
    }

    private static Subject<Service> place(Subject<Service> service, String attribute) {
        return service.inside(attribute, service.value());
    }

    private static String last(String attribute) {
        return attribute.substring(attribute.lastIndexOf('.') + 1);
    }
}
