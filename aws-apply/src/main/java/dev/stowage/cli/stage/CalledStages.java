package dev.stowage.cli.stage;

import dev.stowage.Stowage;
import dev.stowage.apply.plan.MeantRegion;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.cli.line.Dialects;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.OfflineSubnets;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.TagFlags;
import dev.stowage.cli.print.Reporter;
import dev.stowage.convert.Conversion;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadedProject;
import dev.stowage.load.environment.EnvironmentFile;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.source.DiskFiles;
import dev.stowage.source.Files;
import dev.stowage.source.Limits;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.Dialect;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.function.Function;

/** The stages of the library, called as the command line says. What is piped to the command is read once for all. */
public record CalledStages(Invocation call, ProcessContext process, Files disk) {
    private static final long LIMIT = Limits.defaults().fileBytes();

    public CalledStages(Invocation call, ProcessContext process) {
        this(call, process, PipedFiles.of(DiskFiles.upTo(LIMIT), process.in(), LIMIT));
    }

    Either<Problems, LoadedProject> loaded() {
        return loaded(source());
    }

    /** What is loaded from another source than that of the whole call. */
    public Either<Problems, LoadedProject> loaded(ComposeSource source) {
        return Stowage.load(source).flatMap(this::withAskedProfiles);
    }

    private Either<Problems, LoadedProject> withAskedProfiles(LoadedProject loaded) {
        return new Checked<>(loaded, new AskedProfiles(call, process).unusedIn(loaded.project()))
                .end(
                        loaded.warnings(),
                        (project, warnings) -> LoadedProject.builder()
                                .from(project)
                                .warnings(warnings)
                                .build());
    }

    public Either<Problems, ValidProject> valid(Dialect dialect) {
        return valid(dialect, Selection.ALL);
    }

    /** The whole project, in which what the selection needs is active. */
    public Either<Problems, ValidProject> valid(Dialect dialect, Selection selection) {
        ComposeSource source = ComposeSource.builder()
                .from(source(dialect))
                .addAllProfiles(selection.profiles())
                .build();
        return loaded(source).flatMap(project -> Stowage.validate(project, dialect));
    }

    /** The services that the operands name. */
    public Either<Problems, Selection> selection() {
        return call.operands().isEmpty()
                ? Either.right(Selection.ALL)
                : Stowage.load(ComposeSource.builder()
                                .from(source())
                                .services(call.operands().map(ServiceName::new))
                                .build())
                        .map(Selection::of);
    }

    public ComposeSource source(Dialect dialect) {
        return source().forDialect(dialect);
    }

    /** The template, or the problems of the project and of the environment file together. */
    public Either<Problems, Conversion> converted(Dialect dialect) {
        Either<Problems, AwsEnvironment> environment = environment();
        return valid(dialect)
                .fold(
                        problems -> Either.left(joined(problems, environment)),
                        project -> environment
                                .mapLeft(problems -> problems.after(project.warnings()))
                                .flatMap(known -> Stowage.convert(project, known))
                                .map(conversion -> TagFlags.on(conversion, call)));
    }

    private static Problems joined(Problems first, Either<Problems, AwsEnvironment> second) {
        return second.fold(problems -> problems.after(first.all()), environment -> first);
    }

    /**
     * What the file of {@code --environment} says; without one nothing is known, and the template asks. The command has refused
     * a wrong number of subnets before.
     */
    Either<Problems, AwsEnvironment> environment() {
        return call.one(Flag.ENVIRONMENT)
                .fold(
                        () -> Either.right(OfflineSubnets.of(call).getOrElse(AwsEnvironment::offline)),
                        file -> EnvironmentFile.read(disk, process.directory(), file)
                                .flatMap(known -> inRegion(known, file)));
    }

    /** Where no region is said, the template is for the one that its environment is of. */
    private Either<Problems, AwsEnvironment> inRegion(AwsEnvironment known, String file) {
        return call.one(Flag.REGION)
                .map(MeantRegion::new)
                .map(region -> region.of(known, file))
                .getOrElse(() -> Either.right(known));
    }

    /** Runs {@code next} for the dialect of this call, or says why there is none. */
    public ExitCode inDialect(Function<Dialect, ExitCode> next) {
        return Dialects.of(call, process).fold(misuse -> misuse.report(process), next);
    }

    /** Goes on with {@code next}, which tells the warnings, or tells the problems on standard error. */
    public <T> ExitCode orTell(Either<Problems, T> result, Function<T, ExitCode> next) {
        return tell(result, value -> Vector.empty(), next);
    }

    /** Tells problems or warnings on standard error, and goes on with {@code next} when there is a result. */
    public <T> ExitCode tell(
            Either<Problems, T> result, Function<T, Vector<Problem>> warnings, Function<T, ExitCode> next) {
        Reporter reporter = new Reporter(call, process);
        return result.fold(reporter::fail, value -> {
            reporter.aside(warnings.apply(value));
            return next.apply(value);
        });
    }

    public ComposeSource source() {
        return ComposeSource.builder()
                .workingDirectory(process.directory())
                .home(process.home())
                .environment(process.variables())
                .disk(disk)
                .files(call.all(Flag.FILE))
                .profiles(call.all(Flag.PROFILE))
                .envFiles(call.all(Flag.ENV_FILE))
                .projectName(call.one(Flag.PROJECT_NAME))
                .projectDirectory(call.one(Flag.PROJECT_DIRECTORY))
                .build();
    }
}
