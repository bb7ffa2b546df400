package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.FakeEndpoint;
import dev.stowage.apply.task.TaskId;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A task is looked at once a second, for hours: no look may leave anything behind. */
@Isolated("looks at all threads")
class RequestTimerTest {
    private static final int LOOKS = 20;

    @Test
    void needsOneThread_howeverManyRequestsThereAre() throws IOException, InterruptedException {
        try (FakeEndpoint endpoint = new FakeEndpoint()) {
            Vector<Thread> before = timers();
            try (Aws aws = endpoint.aws()) {
                for (int look = 0; look < LOOKS; look++) {
                    endpoint.answering("DescribeTasks", "{\"tasks\":[]}");
                    assertThat(aws.tasks().describe("shop", Vector.of(new TaskId("arn:task/shop/1"))))
                            .isEqualTo(Either.right(Vector.empty()));
                }
                assertThat(timers().removeAll(before)).hasSize(1);
            }
            for (Thread timer : timers().removeAll(before)) {
                timer.join(5_000);
            }
            assertThat(timers().removeAll(before)).isEmpty();
        }
    }

    private static Vector<Thread> timers() {
        return Vector.ofAll(Thread.getAllStackTraces().keySet())
                .filter(thread -> thread.getName().contains("timer of requests")
                        || thread.getName().contains("ScheduledExecutor"));
    }
}
