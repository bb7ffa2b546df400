package dev.stowage.apply.operate;

import dev.stowage.apply.RecordedAws;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.ecs.Tag;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** The stack of the project shop. */
record FakeStack(String template, Vector<HeldResource> resources) {
    static final StackName NAME = new StackName("shop");

    FakeStack(String template) {
        this(template, Vector.empty());
    }

    FakeStack with(String id, String type, String physicalId) {
        return new FakeStack(
                template, resources.append(new HeldResource(new LogicalId(id), type, physicalId, Instant.EPOCH)));
    }

    /** AWS with this stack alone. */
    RecordedAws aws() {
        return RecordedAws.of()
                .answering("Stacks.describe", Either.right(Option.some(state())))
                .answering("Stacks.tagged", Either.right(Vector.of(state())))
                .answering("Stacks.resources", Either.right(resources))
                .answering("Stacks.template", Either.right(template));
    }

    private static StackState state() {
        return StackState.builder()
                .name(NAME)
                .id(new StackId("arn:aws:cloudformation:eu-west-1:1:stack/shop/1"))
                .status(StackStatus.CREATE_COMPLETE)
                .putTag(Tag.PROJECT, "shop")
                .build();
    }
}
