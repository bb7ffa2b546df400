package dev.stowage.validate.rules;

import dev.stowage.compose.DeviceRequest;
import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.extension.ServiceExtension;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.settings.Architecture;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Gpus;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What services say about GPUs that ECS understands otherwise. */
final class GpuRules {
    private static final String RUNTIME = "nvidia";

    private GpuRules() {}

    /** ECS gives a container a number of GPUs (<em>Amazon ECS API Reference</em>, "ResourceRequirement"). */
    static Vector<Problem> areCounted(Subject<Service> service) {
        return DeviceRules.requests(service)
                .filter(request ->
                        Gpus.isGpu(request.value()) && request.value().count().contains(DeviceRequest.ALL))
                .map(request -> request.problem(
                                EcsProblem.ATTRIBUTE_IGNORED,
                                "all GPUs has no effect on ECS, which gives a container a number: here one")
                        .hint("write count with how many the service needs")
                        .build());
    }

    /** Instances are a capacity provider of their own, have disks of their own, and give tasks no address. */
    static Vector<Problem> leaveFargateAlone(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .flatMap(service -> settings.get(service.value().name())
                        .filter(its -> !its.compute().isFargate())
                        .toVector()
                        .flatMap(its -> ofFargate(its.extension())
                                .filter(key -> !key.equals(KeyName.ASSIGN_PUBLIC_IP) || isOwn(service, key))
                                .map(key -> withoutEffect(service, key))));
    }

    /** All types of instances that are looked at are of one architecture (<em>Amazon EC2 Instance Types</em>). */
    static Vector<Problem> haveTheirArchitecture(
            Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .filter(service -> settings.get(service.value().name())
                        .exists(its -> !its.compute().isFargate() && its.architecture() == Architecture.ARM64))
                .map(service -> service.problemWith(
                                "platform",
                                EcsProblem.ATTRIBUTE_IGNORED,
                                "platform has no effect on instances with GPUs, which are all linux/amd64")
                        .hint("name an image for linux/amd64, and write that or remove platform")
                        .build());
    }

    /** What is said for all services need not be for these. */
    private static boolean isOwn(Subject<Service> service, String key) {
        return service.value().extensions().containsKey(key);
    }

    private static Vector<String> ofFargate(ServiceExtension said) {
        return Vector.of(
                        Option.when(said.capacity().nonEmpty(), KeyName.CAPACITY),
                        Option.when(said.ephemeralStorage().isDefined(), KeyName.EPHEMERAL_STORAGE),
                        Option.when(said.assignPublicIp().contains(true), KeyName.ASSIGN_PUBLIC_IP))
                .flatMap(key -> key);
    }

    private static Problem withoutEffect(Subject<Service> service, String key) {
        return service.problemWith(key, EcsProblem.ATTRIBUTE_IGNORED, key + " has no effect on instances with GPUs")
                .hint("remove it")
                .build();
    }

    /** Instances with GPUs have that one, and Fargate has no other. */
    static Vector<Problem> haveTheirRuntime(Subject<Service> service) {
        boolean isTheirs =
                Gpus.wantedBy(service.value()) > 0 && service.value().runtime().contains(RUNTIME);
        return service.value().runtime().isDefined() && !isTheirs
                ? Vector.of(service.problemWith("runtime", EcsProblem.ATTRIBUTE_IGNORED, "runtime has no effect on ECS")
                        .hint("containers run by the runtime of the instance, which with GPUs is " + RUNTIME)
                        .build())
                : Vector.empty();
    }
}
