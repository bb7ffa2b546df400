package dev.stowage.apply.run;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.plan.StackVolume;
import dev.stowage.apply.plan.StackVolume.Holding;
import dev.stowage.apply.stack.DeployedTemplate;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.cfn.Removal;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Tag;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The file systems of a project: those that its stack holds, and those that an earlier removal of it kept. */
final class VolumeSearch {
    private static final String FILE_SYSTEM = "AWS::EFS::FileSystem";

    private final Aws aws;
    private final Run run;

    VolumeSearch(Aws aws, Run run) {
        this.aws = aws;
        this.run = run;
    }

    Either<Setback, Vector<StackVolume>> of(ObservationScope scope, Option<StackState> stack) {
        return scope.sought()
                .fold(
                        none -> held(stack.filter(VolumeSearch::isHalfRemoved)),
                        held -> held(stack),
                        left -> held(stack).flatMap(own -> withLeft(own, left.project(), scope.stack())));
    }

    private static boolean isHalfRemoved(StackState stack) {
        return stack.status().phase() == StackStatus.Phase.HALF_REMOVED;
    }

    private Either<Setback, Vector<StackVolume>> held(Option<StackState> stack) {
        return stack.filter(there -> there.status().phase() != StackStatus.Phase.GONE)
                .map(there -> resources(there)
                        .flatMap(files -> files.isEmpty()
                                ? Either.right(Vector.<StackVolume>empty())
                                : template(there).map(template -> files.map(file -> held(file, template)))))
                .getOrElse(Either.right(Vector.empty()));
    }

    private Either<Setback, Vector<HeldResource>> resources(StackState stack) {
        return run.ask(() -> aws.stacks().resources(stack.id()))
                .map(held -> held.filter(resource -> resource.type().equals(FILE_SYSTEM)));
    }

    /** None where it cannot be read: then nobody knows what it keeps. */
    private Either<Setback, Option<Template>> template(StackState stack) {
        return run.ask(() -> aws.stacks().template(stack.id()))
                .map(text -> DeployedTemplate.read(stack.name(), text).toOption());
    }

    private static StackVolume held(HeldResource files, Option<Template> template) {
        boolean stays = template.flatMap(known -> known.resources().get(files.id()))
                .flatMap(resource -> resource.deletionPolicy())
                .contains(Removal.RETAIN);
        return new StackVolume(files.physicalId(), Option.none(), stays ? Holding.RETAINED : Holding.BOUND);
    }

    private Either<Setback, Vector<StackVolume>> withLeft(
            Vector<StackVolume> own, ProjectName project, StackName stack) {
        return run.ask(() -> aws.fileSystems().tagged(Tag.PROJECT))
                .flatMap(tagged -> left(tagged.filter(files -> isLeft(files, project, stack))
                                .reject(files ->
                                        own.exists(volume -> volume.id().equals(files.id()))))
                        .map(left -> own.map(volume -> named(volume, tagged)).appendAll(left)));
    }

    private static boolean isLeft(ExistingFileSystem files, ProjectName project, StackName stack) {
        return files.tags().get(Tag.PROJECT).contains(project.value())
                && files.tags().get(StackState.STACK_TAG).contains(stack.value());
    }

    private static StackVolume named(StackVolume volume, Vector<ExistingFileSystem> tagged) {
        return tagged.find(files -> files.id().equals(volume.id()))
                .map(files -> new StackVolume(volume.id(), files.tags().get(Tag.VOLUME), volume.holding()))
                .getOrElse(volume);
    }

    /** Those of them that no stack has taken over. */
    private Either<Setback, Vector<StackVolume>> left(Vector<ExistingFileSystem> candidates) {
        return Either.sequenceRight(candidates.map(files -> run.ask(
                                () -> aws.stacks().holds(files.id()))
                        .map(isHeld -> Option.when(
                                !isHeld,
                                () -> new StackVolume(files.id(), files.tags().get(Tag.VOLUME), Holding.LEFT)))))
                .map(found -> found.flatMap(volume -> volume).toVector());
    }
}
