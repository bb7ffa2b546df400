package dev.stowage.apply.operate;

import dev.stowage.apply.aws.Projects;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** One stack, that of the project shop. */
final class FakeProjects implements Projects {
    static final StackName STACK = new StackName("shop");

    private final String template;
    private Vector<HeldResource> resources = Vector.empty();

    FakeProjects(String template) {
        this.template = template;
    }

    FakeProjects with(String id, String type, String physicalId) {
        resources = resources.append(new HeldResource(new LogicalId(id), type, physicalId, Instant.EPOCH));
        return this;
    }

    private static StackState state() {
        return StackState.builder()
                .name(STACK)
                .id(new StackId("arn:aws:cloudformation:eu-west-1:1:stack/shop/1"))
                .status(StackStatus.CREATE_COMPLETE)
                .putTag(StackState.PROJECT_TAG, "shop")
                .build();
    }

    @Override
    public Either<ServiceFailure, Vector<StackState>> stacks() {
        return Either.right(Vector.of(state()));
    }

    @Override
    public Either<ServiceFailure, Option<StackState>> stack(StackName name) {
        return Either.right(Option.when(name.equals(STACK), state()));
    }

    @Override
    public Either<ServiceFailure, Vector<HeldResource>> resources(StackId stack) {
        return Either.right(resources);
    }

    @Override
    public Either<ServiceFailure, String> template(StackId stack) {
        return Either.right(template);
    }
}
