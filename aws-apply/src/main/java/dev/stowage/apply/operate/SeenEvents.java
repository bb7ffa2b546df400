package dev.stowage.apply.operate;

import dev.stowage.apply.running.ServiceEvent;
import dev.stowage.apply.running.ServiceState;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.time.Instant;

/**
 * Which events of services have been told already. ECS tells about a hundred of each service, the newest, so that what is older
 * than all these can be forgotten: an older answer may hold it again, and it is known by its time.
 */
record SeenEvents(HashMap<String, Past> services) {
    static final SeenEvents NOTHING = new SeenEvents(HashMap.empty());

    boolean has(ServiceState service, ServiceEvent event) {
        return past(service).has(event);
    }

    /** With all events of these services. */
    SeenEvents and(Vector<ServiceState> states) {
        return new SeenEvents(states.foldLeft(
                services,
                (some, service) -> some.put(service.id(), past(service).and(service.events()))));
    }

    private Past past(ServiceState service) {
        return services.getOrElse(service.id(), Past.NOTHING);
    }

    /**
     * The events of one service.
     *
     * @param begin before this all is told
     * @param told the times of those since then, by id
     */
    record Past(Instant begin, HashMap<String, Instant> told) {
        static final Past NOTHING = new Past(Instant.MIN, HashMap.empty());

        boolean has(ServiceEvent event) {
            return event.at().isBefore(begin) || told.containsKey(event.id());
        }

        Past and(Vector<ServiceEvent> events) {
            Instant oldest = events.map(ServiceEvent::at).min().getOrElse(begin);
            Instant next = oldest.isAfter(begin) ? oldest : begin;
            return new Past(
                    next,
                    events.foldLeft(told, (some, event) -> some.put(event.id(), event.at()))
                            .rejectValues(at -> at.isBefore(next)));
        }
    }
}
