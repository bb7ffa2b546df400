package dev.stowage.apply;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.ecs.Tag;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The volumes of projects, which are file systems of Amazon EFS and outlive their stacks. */
public final class Volumes {
    /** So begin the ids of file systems; EFS takes anything else for a mistake in the request. */
    private static final String ID = "fs-";

    private final Aws aws;

    Volumes(Aws aws) {
        this.aws = aws;
    }

    /** All file systems of account and region, or those of one project. */
    public Either<Problems, Vector<ExistingFileSystem>> all(Option<ProjectName> project) {
        return aws.fileSystems()
                .all()
                .mapLeft(failure -> Problems.of(failure.problem()))
                .map(all -> all.filter(files ->
                        project.forAll(name -> files.tags().get(Tag.PROJECT).contains(name.value()))));
    }

    /**
     * Deletes a file system of a project with all that is in it. Problems: those of {@link #removable}, or AWS refuses.
     */
    public Option<Problems> remove(String id) {
        return removable(id).fold(Option::some, this::remove);
    }

    /** Deletes what {@link #removable} has found. A problem if AWS refuses. */
    public Option<Problems> remove(ExistingFileSystem files) {
        return aws.fileSystems().delete(files.id()).map(failure -> Problems.of(told(files.id(), failure)));
    }

    /** A file system that can be deleted. Problems: there is none, it is of no project, a stack still has it, or AWS refuses. */
    public Either<Problems, ExistingFileSystem> removable(String id) {
        return (id.startsWith(ID) ? found(id) : Either.<Problem, ExistingFileSystem>left(missing(id)))
                .filterOrElse(files -> files.tags().containsKey(Tag.PROJECT), files -> notOurs(id))
                .flatMap(this::unlessHeld)
                .mapLeft(Problems::of);
    }

    /**
     * The project of the volumes that stacks of this name have left, one after another; none where there are none, or AWS
     * refuses. A problem where they are of several projects: nobody has said whose data may go.
     */
    Either<Problems, Option<ProjectName>> leftBy(StackName stack) {
        Vector<String> projects = aws.fileSystems()
                .all()
                .getOrElse(Vector.empty())
                .filter(files -> files.tags().get(StackState.STACK_TAG).contains(stack.value()))
                .flatMap(files -> files.tags().get(Tag.PROJECT))
                .distinct()
                .sorted();
        return projects.size() > 1
                ? Either.left(Problems.of(ofSeveral(stack, projects)))
                : Either.right(projects.headOption().map(ProjectName::new));
    }

    private static Problem ofSeveral(StackName stack, Vector<String> projects) {
        return Problem.builder()
                .id(DeploymentProblem.VOLUMES_UNCLEAR)
                .sentence("there is no stack " + stack + " any more, and the projects "
                        + projects.init().mkString(", ") + " and " + projects.last()
                        + " have left volumes under that name")
                .hint("say with -p whose volumes are to be removed; stowage volume ls lists them")
                .build();
    }

    private Either<Problem, ExistingFileSystem> found(String id) {
        return aws.fileSystems()
                .find(id)
                .mapLeft(ServiceFailure::problem)
                .flatMap(found -> found.toEither(() -> missing(id)));
    }

    private Either<Problem, ExistingFileSystem> unlessHeld(ExistingFileSystem files) {
        return aws.stacks()
                .holds(files.id())
                .mapLeft(ServiceFailure::problem)
                .flatMap(held -> held ? Either.left(inUse(files)) : Either.right(files));
    }

    private Problem told(String id, ServiceFailure failure) {
        return failure.kind() == ServiceFailure.Kind.NOT_FOUND ? missing(id) : failure.problem();
    }

    private Problem missing(String id) {
        return Problem.builder()
                .id(DeploymentProblem.REQUEST_REFUSED)
                .sentence("there is no volume " + id)
                .hint(meant(id)
                        .map(other -> "did you mean " + other + "?")
                        .getOrElse("stowage volume ls lists those that there are"))
                .build();
    }

    /** The one of this name, in a project or on AWS, if there is one. */
    private Option<String> meant(String name) {
        Vector<ExistingFileSystem> named = aws.fileSystems()
                .all()
                .getOrElse(Vector.empty())
                .filter(files -> files.tags().containsValue(name));
        return named.size() == 1 ? named.map(ExistingFileSystem::id).headOption() : Option.none();
    }

    private static Problem notOurs(String id) {
        return Problem.builder()
                .id(DeploymentProblem.VOLUME_NOT_OURS)
                .sentence("the file system " + id + " is no volume of a project")
                .hint("where it is to go all the same: aws efs delete-file-system --file-system-id " + id)
                .build();
    }

    private static Problem inUse(ExistingFileSystem files) {
        Option<String> stack = files.tags().get(StackState.STACK_TAG);
        return Problem.builder()
                .id(DeploymentProblem.VOLUME_IN_USE)
                .sentence("the volume " + files.id() + " belongs to "
                        + stack.map(name -> "stack " + name).getOrElse("a stack that is there"))
                .hint("remove the stack first"
                        + stack.map(name -> ": stowage down --stack-name " + name)
                                .getOrElse("") + "; what it keeps can be removed after that")
                .build();
    }
}
