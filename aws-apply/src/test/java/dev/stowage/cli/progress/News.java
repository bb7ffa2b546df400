package dev.stowage.cli.progress;

import dev.stowage.apply.run.Progress;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.StackEvent;
import dev.stowage.apply.stack.StackName;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** News of a deployment in short. */
final class News {
    static final StackName SHOP = new StackName("shop");

    private News() {}

    static Progress compared(String... added) {
        return new Progress.Compared(
                SHOP,
                Vector.of(added)
                        .map(resource -> new ResourceChange(
                                new LogicalId(resource),
                                "AWS::ECS::Service",
                                ResourceChange.Action.ADD,
                                ResourceChange.Replacement.NO)));
    }

    static Progress resource(int second, String resource, String state) {
        return failed(second, resource, state, "");
    }

    static Progress failed(int second, String resource, String state, String reason) {
        return event(second, resource, "AWS::ECS::Service", state, reason);
    }

    static Progress stack(int second, String state) {
        return event(second, "shop", "AWS::CloudFormation::Stack", state, "");
    }

    static Progress looked(int second) {
        return new Progress.Waiting(SHOP, Duration.ofSeconds(second));
    }

    private static Progress event(int second, String resource, String type, String state, String reason) {
        return new Progress.Happened(StackEvent.builder()
                .id(second + resource + state)
                .at(Instant.EPOCH.plusSeconds(second))
                .resource(new LogicalId(resource))
                .type(type)
                .status(state)
                .reason(Option.some(reason).filter(text -> !text.isEmpty()))
                .build());
    }
}
