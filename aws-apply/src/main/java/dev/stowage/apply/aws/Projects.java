package dev.stowage.apply.aws;

import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** What AWS CloudFormation says of the stacks of projects. Nothing here changes one. */
public interface Projects {
    /** The stacks of account and region that carry the tag of a project, by name. */
    Either<ServiceFailure, Vector<StackState>> stacks();

    /** The stack that has this name now; none when there is none. */
    Either<ServiceFailure, Option<StackState>> stack(StackName name);

    /** The resources that the stack holds now; one that is still being made may have no id yet, and is left out. */
    Either<ServiceFailure, Vector<HeldResource>> resources(StackId stack);

    /** The template as it was sent. */
    Either<ServiceFailure, String> template(StackId stack);
}
