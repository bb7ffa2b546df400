package dev.stowage.validate.rules;

import dev.stowage.compose.DeviceRequest;
import dev.stowage.compose.ResourceReservations;
import dev.stowage.compose.Service;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.subject.SizeAttributes;
import dev.stowage.validate.subject.Subject;
import io.vavr.collection.Vector;

/** Devices that a service reserves: instances on AWS have GPUs of NVIDIA, and a container asks for a number of them. */
final class DeviceRules {
    private static final String GPU = "gpu";
    private static final String NVIDIA = "nvidia";

    private DeviceRules() {}

    static Vector<Problem> areGpus(Subject<Service> service) {
        return requests(service)
                .filter(request -> request.value().capabilities().nonEmpty()
                        && !request.value().capabilities().contains(GPU))
                .map(request -> request.problemWith(
                                "capabilities",
                                EcsProblem.ATTRIBUTE_IGNORED,
                                "devices without the capability gpu have no effect on ECS")
                        .hint("remove them, or write capabilities: [gpu]")
                        .build());
    }

    static Vector<Problem> haveTheDriverOfTheInstances(Subject<Service> service) {
        return requests(service)
                .filter(request -> request.value().driver().exists(driver -> !driver.equals(NVIDIA)))
                .map(request -> request.problemWith(
                                "driver", EcsProblem.ATTRIBUTE_IGNORED, "driver has no effect on ECS")
                        .hint("the GPUs of instances are of NVIDIA")
                        .build());
    }

    /** What a service reserves, and what it asks for in short. */
    static Vector<Subject<DeviceRequest>> requests(Subject<Service> service) {
        return reserved(service).appendAll(service.parts("gpus", service.value().gpus()));
    }

    private static Vector<Subject<DeviceRequest>> reserved(Subject<Service> service) {
        return reservations(service)
                .flatMap(reserved -> reserved.parts("devices", reserved.value().devices()));
    }

    /** What a service reserves; at most one. */
    static Vector<Subject<ResourceReservations>> reservations(Subject<Service> service) {
        return service.value()
                .reservations()
                .map(reserved -> service.inside(SizeAttributes.RESERVATIONS, reserved))
                .toVector();
    }
}
