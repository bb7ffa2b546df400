package dev.stowage.extension;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What a secret says about AWS. */
@Value.Immutable
@StowageStyle
public interface SecretExtension {
    /** The JSON keys that become variables or files of their own; empty: the secret is one. */
    Vector<JsonKey> keys();

    /** ARN of the key that encrypts it. */
    Option<String> kmsKey();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableSecretExtension.Builder {
        Builder() {}
    }
}
