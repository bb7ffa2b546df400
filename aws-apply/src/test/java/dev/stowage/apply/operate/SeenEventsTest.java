package dev.stowage.apply.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.FakeServices;
import dev.stowage.apply.operate.SeenEvents.Past;
import dev.stowage.apply.running.ServiceEvent;
import dev.stowage.apply.running.ServiceState;
import io.vavr.collection.Vector;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** ECS tells the newest events of a service, here the newest ten. */
class SeenEventsTest {
    @Test
    void remembersNoMoreThanEcsTells() {
        SeenEvents seen = Vector.range(0, 1000)
                .map(SeenEventsTest::look)
                .foldLeft(SeenEvents.NOTHING, (some, service) -> some.and(Vector.of(service)));
        assertThat(seen.services().values().flatMap(Past::told)).hasSize(10);
    }

    @Test
    void knowsWhatAnOlderAnswerTellsAgain() {
        SeenEvents seen = SeenEvents.NOTHING.and(Vector.of(look(0))).and(Vector.of(look(500)));
        assertThat(look(0).events()).allMatch(event -> seen.has(look(0), event));
        assertThat(look(501).events().filter(event -> !seen.has(look(501), event)))
                .map(ServiceEvent::id)
                .containsExactly("e510");
    }

    private static ServiceState look(int first) {
        ServiceState service = FakeServices.steady("web", 1);
        return ServiceState.builder()
                .from(service)
                .events(Vector.rangeBy(first + 9, first - 1, -1)
                        .map(number -> new ServiceEvent("e" + number, Instant.ofEpochSecond(number), "steady")))
                .build();
    }
}
