package dev.stowage.apply;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests that speak to the emulator, or to the linter. With {@code -Dstowage.python=off} each is skipped, and counted as that. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsPython.Condition.class)
public @interface NeedsPython {
    /** Asked for each test, not for the class, so that the count is right. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            boolean leftOut = context.getTestMethod().isPresent() && "off".equals(System.getProperty("stowage.python"));
            return leftOut
                    ? ConditionEvaluationResult.disabled("left out by -Dstowage.python=off")
                    : ConditionEvaluationResult.enabled("Python is there");
        }
    }
}
