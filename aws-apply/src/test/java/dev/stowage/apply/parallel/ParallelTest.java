package dev.stowage.apply.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParallelTest {
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void keepsTheOrder_whicheverEndsFirst() {
        CountDownLatch second = new CountDownLatch(1);
        Vector<Integer> answers = Parallel.each(2, Vector.of(1, 2), number -> {
            if (number == 1) {
                await(second);
            } else {
                second.countDown();
            }
            return number * 10;
        });
        assertThat(answers).containsExactly(10, 20);
    }

    @Test
    void asksForSoManyAtOnce_andNoMore() {
        CountDownLatch all = new CountDownLatch(3);
        Parallel.each(3, Vector.range(0, 12), number -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            all.countDown();
            await(all);
            return underWay.decrementAndGet();
        });
        assertThat(most).hasValue(3);
    }

    @Test
    void tellsTheFirstProblem() {
        assertThat(Parallel.<Integer, String, Integer>all(
                        Vector.of(1, 2, 3), number -> number == 1 ? Either.right(1) : Either.left("not " + number)))
                .isEqualTo(Either.left("not 2"));
        assertThat(Parallel.<Integer, String, Integer>all(Vector.of(1, 2), Either::right))
                .isEqualTo(Either.right(Vector.of(1, 2)));
        assertThat(Parallel.<Integer, String, Integer>all(Vector.empty(), Either::right))
                .isEqualTo(Either.right(Vector.empty()));
    }

    @Test
    void beginsAheadWithoutWaiting() {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        Parallel.ahead(() -> {
            await(free);
            asked.countDown();
            return 1;
        });
        assertThat(asked.getCount()).isEqualTo(1);
        free.countDown();
        await(asked);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
