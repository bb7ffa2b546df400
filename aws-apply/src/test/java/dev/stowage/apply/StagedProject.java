package dev.stowage.apply;

import dev.stowage.Stowage;
import dev.stowage.apply.stack.StackName;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.load.ComposeSource;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.Dialect;
import dev.stowage.value.ProjectName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;

/** A project with a task between its stages, a secret whose content changes, and a volume that a removal keeps. */
record StagedProject(Path folder) {
    static final ProjectName NAME = new ProjectName("staged-faults");
    static final StackName STACK = new StackName("staged-faults");

    /** It ends well, as soon as it is asked for. */
    static final String PLAN = "[{\"operation\":\"run\",\"family\":\"staged-faults-migrate\",\"exit\":0}]";

    /** The project with this content of its secret, which is read now. */
    ValidProject valid(String secret) throws IOException {
        Files.writeString(folder.resolve("key.txt"), secret);
        Files.writeString(folder.resolve("compose.yaml"), """
                name: staged-faults
                services:
                  migrate: {image: nginx}
                  web:
                    image: nginx
                    secrets: [key]
                    volumes: ["data:/data"]
                    depends_on: {migrate: {condition: service_completed_successfully}}
                secrets: {key: {file: key.txt}}
                volumes: {data: {}}
                """);
        return Right.of(Stowage.load(ComposeSource.directory(folder))
                .flatMap(loaded -> Stowage.validate(loaded, Dialect.MODERN)));
    }

    /** Asked anew each time: a volume that is there already is taken. */
    static Deploy deploy(ValidProject project, Applier applier) {
        AwsEnvironment environment = Right.of(applier.discover(project));
        return Deploy.of(project, Right.of(Stowage.convert(project, environment)));
    }

    /** The emulator tells the age of a secret in whole seconds; within one, a change cannot be told from what was before. */
    static void letTheSecondGoBy() {
        LockSupport.parkUntil(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toEpochMilli());
    }

    static Removal removal() {
        return Removal.builder()
                .project(NAME)
                .stack(STACK)
                .volumes(Removal.VolumeChoice.REMOVED)
                .build();
    }
}
