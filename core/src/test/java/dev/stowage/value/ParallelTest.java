package dev.stowage.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 1_000})
    void givesTheResultsOfALoopInItsOrder(int items) {
        Vector<Integer> numbers = Vector.range(0, items);
        assertThat(Parallel.map(numbers, number -> number * 2)).isEqualTo(numbers.map(number -> number * 2));
        assertThat(Parallel.flatMap(numbers, number -> Vector.range(0, number % 3)))
                .isEqualTo(numbers.flatMap(number -> Vector.range(0, number % 3)));
    }

    @Test
    void throwsWhatAFunctionThrows() {
        assertThatThrownBy(() -> Parallel.map(Vector.range(0, 100), number -> 1 / (number - 50)))
                .isInstanceOf(ArithmeticException.class);
    }
}
