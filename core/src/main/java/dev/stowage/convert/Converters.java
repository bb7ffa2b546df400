package dev.stowage.convert;

import dev.stowage.convert.context.DialectConverter;
import dev.stowage.convert.dockerecs.DockerEcsDialect;
import dev.stowage.convert.modern.ModernDialect;
import dev.stowage.value.Dialect;

/** The dialects with what converts to each: the one place of this stage that asks which it is. */
final class Converters {
    private Converters() {}

    static DialectConverter of(Dialect dialect) {
        return switch (dialect) {
            case MODERN -> new ModernDialect();
            case DOCKER_ECS -> new DockerEcsDialect();
        };
    }
}
