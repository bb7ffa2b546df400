package dev.stowage.apply.run;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.problem.Problem;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** The file systems of a project: those that its stack holds, and those that an earlier removal kept. */
final class Volumes {
    private final Aws aws;
    private final Run run;

    Volumes(Aws aws, Run run) {
        this.aws = aws;
        this.run = run;
    }

    /** Their ids. One that another stack holds, of the same project under another name, is not among them. */
    Either<Problem, Vector<String>> of(ProjectName project, StackName stack) {
        return held(stack)
                .flatMap(own -> tagged(project)
                        .flatMap(ids -> Either.sequenceRight(ids.map(id -> own.contains(id)
                                        ? Either.<Problem, Vector<String>>right(Vector.of(id))
                                        : free(id)))
                                .map(found -> found.toVector().flatMap(some -> some))));
    }

    private Either<Problem, Vector<String>> held(StackName name) {
        return run.ask(() -> aws.stacks().describe(name))
                .flatMap(found -> found.map(stack -> run.ask(() -> aws.stacks().resources(stack.id())))
                        .getOrElse(Either.right(Vector.empty())))
                .map(resources -> resources.map(HeldResource::physicalId));
    }

    private Either<Problem, Vector<String>> tagged(ProjectName project) {
        return run.ask(() -> aws.fileSystems().tagged(StackState.PROJECT_TAG))
                .map(found -> found.filter(files ->
                                files.tags().get(StackState.PROJECT_TAG).contains(project.value()))
                        .map(ExistingFileSystem::id));
    }

    private Either<Problem, Vector<String>> free(String id) {
        return run.ask(() -> aws.stacks().holds(id)).map(isHeld -> isHeld ? Vector.empty() : Vector.of(id));
    }
}
