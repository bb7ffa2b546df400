package dev.stowage.apply;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.stack.StackState;
import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The volumes of projects, which are file systems of Amazon EFS and outlive their stacks. */
public final class Volumes {
    private final Aws aws;

    Volumes(Aws aws) {
        this.aws = aws;
    }

    /** All file systems of account and region, or those of one project. */
    public Either<Problem, Vector<ExistingFileSystem>> all(Option<ProjectName> project) {
        return aws.fileSystems()
                .all()
                .mapLeft(ServiceFailure::problem)
                .map(all -> all.filter(files -> project.forAll(
                        name -> files.tags().get(StackState.PROJECT_TAG).contains(name.value()))));
    }

    /** Deletes a file system with all that is in it. Problems: a stack still has it, or AWS refuses. */
    public Option<Problem> remove(String id) {
        return aws.stacks()
                .holds(id)
                .fold(
                        failure -> Option.some(failure.problem()),
                        held -> held
                                ? Option.some(inUse(id))
                                : aws.fileSystems().delete(id).map(ServiceFailure::problem));
    }

    private static Problem inUse(String id) {
        return Problem.builder()
                .id(ProblemId.VOLUME_IN_USE)
                .sentence("the volume " + id + " belongs to a stack that is there")
                .hint("remove the stack first: stowage down; what it keeps can be removed after that")
                .build();
    }
}
