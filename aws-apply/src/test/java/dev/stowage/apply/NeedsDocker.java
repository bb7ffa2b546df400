package dev.stowage.apply;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tests that drive the Docker client; an engine is not needed. Where there is no client they are skipped, and counted as that;
 * with the variable {@code CI} they run and fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsDocker.Condition.class)
public @interface NeedsDocker {
    /** Asked for each test, not for the class, so that the count is right. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            boolean leftOut = context.getTestMethod().isPresent() && client().isEmpty() && System.getenv("CI") == null;
            return leftOut
                    ? ConditionEvaluationResult.disabled("there is no Docker client on the path (Debian: docker.io)")
                    : ConditionEvaluationResult.enabled("the Docker client is there");
        }

        /** The client on the path of this process. */
        public static Optional<Path> client() {
            return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                    .map(folder -> Path.of(folder, "docker"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
