package dev.stowage.compose;

import dev.stowage.value.ConfigName;
import dev.stowage.value.StowageStyle;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** The managed account of a Windows container (Compose Specification, {@code credential_spec}). */
@Value.Immutable
@StowageStyle
public interface CredentialSpec extends Extensible {
    Option<ConfigName> config();

    Option<String> file();

    Option<String> registry();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableCredentialSpec.Builder {
        Builder() {}
    }
}
