package dev.stowage.apply.stack;

import dev.stowage.value.SecretText;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where the value of a template parameter comes from. */
public sealed interface ParameterValue {
    /** The value that the deployed stack has. */
    ParameterValue DEPLOYED = new Deployed();

    <R> R fold(Function<String, R> plain, Function<SecretText, R> secret, Supplier<R> deployed);

    record Plain(String text) implements ParameterValue {
        @Override
        public <R> R fold(Function<String, R> plain, Function<SecretText, R> secret, Supplier<R> deployed) {
            return plain.apply(text);
        }
    }

    record Secret(SecretText content) implements ParameterValue {
        @Override
        public <R> R fold(Function<String, R> plain, Function<SecretText, R> secret, Supplier<R> deployed) {
            return secret.apply(content);
        }
    }

    record Deployed() implements ParameterValue {
        @Override
        public <R> R fold(Function<String, R> plain, Function<SecretText, R> secret, Supplier<R> deployed) {
            return deployed.get();
        }
    }
}
