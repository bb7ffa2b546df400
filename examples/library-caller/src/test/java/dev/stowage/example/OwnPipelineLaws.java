package dev.stowage.example;

import dev.stowage.arbitraries.Documents;
import dev.stowage.arbitraries.Projects;
import dev.stowage.laws.AdditionLaws;
import dev.stowage.laws.AwsSchemaLaws;
import dev.stowage.laws.BalancerDoorLaws;
import dev.stowage.laws.DeterminismLaws;
import dev.stowage.laws.ImageLaws;
import dev.stowage.laws.OrderLaws;
import dev.stowage.laws.OverlayLaws;
import dev.stowage.laws.PolicyLaws;
import dev.stowage.laws.ReachabilityLaws;
import dev.stowage.laws.ReferenceLaws;
import dev.stowage.laws.ResourceSchemas;
import dev.stowage.laws.RollingLaws;
import dev.stowage.laws.SecretLaws;
import dev.stowage.laws.SizeLaws;
import dev.stowage.laws.TotalityLaws;
import dev.stowage.pipeline.Pipeline;
import dev.stowage.value.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** All laws of the dialect, tried on our pipeline. */
class OwnPipelineLaws
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
    private static final ResourceSchemas SCHEMAS =
            ResourceSchemas.published().and("AWS::CloudWatch::Alarm", text("/AWS-CloudWatch-Alarm.json"));

    @Override
    public Pipeline pipeline() {
        return OwnPipeline::convert;
    }

    /** Our rule asks for a limit, so the generated services get one. */
    @Override
    public Projects projects() {
        return Projects.modern()
                .withEachService(
                        service -> Documents.with(service, Tree.text("4G"), "deploy", "resources", "limits", "memory"));
    }

    /** Stowage makes no alarms. */
    @Override
    public ResourceSchemas schemas() {
        return SCHEMAS;
    }

    private static String text(String resource) {
        try (InputStream file = OwnPipelineLaws.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
