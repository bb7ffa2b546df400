package dev.stowage.laws;

import dev.stowage.pipeline.Pipeline;
import dev.stowage.value.Dialect;

/** The laws of converters, held by the dialect {@code modern}. */
class ModernLaws
        implements AdditionLaws,
                AwsSchemaLaws,
                BalancerDoorLaws,
                DeterminismLaws,
                ImageLaws,
                OrderLaws,
                OverlayLaws,
                PolicyLaws,
                ReachabilityLaws,
                ReferenceLaws,
                RollingLaws,
                SecretLaws,
                SizeLaws,
                TotalityLaws {
    @Override
    public Pipeline pipeline() {
        return Pipeline.of(Dialect.MODERN);
    }
}
