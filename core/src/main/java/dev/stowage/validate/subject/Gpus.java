package dev.stowage.validate.subject;

import dev.stowage.compose.DeviceRequest;
import dev.stowage.compose.ResourceReservations;
import dev.stowage.compose.Service;
import io.vavr.collection.Vector;

/** The GPUs that a service reserves; with some it runs on instances instead of Fargate. */
public final class Gpus {
    private Gpus() {}

    public static int wantedBy(Service service) {
        return reserved(service)
                .appendAll(service.gpus())
                .filter(Gpus::isGpu)
                .map(Gpus::count)
                .sum()
                .intValue();
    }

    private static Vector<DeviceRequest> reserved(Service service) {
        return service.reservations().toVector().flatMap(ResourceReservations::devices);
    }

    public static boolean isGpu(DeviceRequest request) {
        return request.capabilities().isEmpty() || request.capabilities().contains("gpu");
    }

    /** As many as there are ids; of all, one. Load writes all where there is neither, so no number is 0, and none. */
    private static int count(DeviceRequest request) {
        long asked = request.deviceIds().isEmpty()
                ? request.count().getOrElse(0L)
                : request.deviceIds().size();
        return (int) Math.min(Integer.MAX_VALUE, asked == DeviceRequest.ALL ? 1 : Math.max(0, asked));
    }
}
