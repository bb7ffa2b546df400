package dev.stowage.readback;

import dev.stowage.lint.Applications;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TemplatesTest {
    @TestFactory
    Stream<DynamicTest> meanTheSameInBothForms() {
        return Applications.templates()
                .toJavaStream()
                .map(template -> DynamicTest.dynamicTest(template._1, () -> ReadBack.assertMeansTheSame(template._2)));
    }
}
