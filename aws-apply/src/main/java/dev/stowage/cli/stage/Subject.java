package dev.stowage.cli.stage;

import dev.stowage.apply.operate.StackRef;
import dev.stowage.apply.stack.StackName;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.load.LoadedProject;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Which deployment a call is about. As in docker compose a name alone will do ({@code -p}, or COMPOSE_PROJECT_NAME where no
 * file is found); so will {@code --stack-name}, since the stack says which project it is.
 */
public record Subject(Invocation call, ProcessContext process) {
    private static final String VARIABLE = "COMPOSE_PROJECT_NAME";

    Either<Problems, StackRef> ref() {
        return stack().filter(stack -> isNameless())
                .map(stack -> withoutFiles(new StackRef(stack, Option.none())))
                .getOrElse(() -> project().map(named -> ref(named.name())));
    }

    /**
     * The name of a project, and its files where they were read for it.
     *
     * @param files none where the name was given without them
     */
    public record Named(ProjectName name, Option<LoadedProject> files) {
        /** What is to be said of the files. */
        public Vector<Problem> warnings() {
            return files.toVector().flatMap(LoadedProject::warnings);
        }
    }

    private boolean isNameless() {
        return call.all(Flag.FILE).isEmpty() && given().isEmpty();
    }

    /** The project alone: the name that is given where no file is, else that of the files. */
    public Either<Problems, Named> project() {
        return given().filter(name -> call.all(Flag.FILE).isEmpty())
                .map(this::named)
                .getOrElse(this::loaded);
    }

    /**
     * The same where volumes are to be removed: files that are there are read beside a name too, since they say what is
     * external. A problem of theirs is one then; that there are none is not.
     */
    public Either<Problems, Named> withFiles() {
        return new CalledStages(call, process)
                .loaded()
                .<Either<Problems, Named>>fold(
                        problems -> isOfNoFile(problems) ? project() : Either.left(problems),
                        loaded -> Either.right(new Named(loaded.project().name(), Option.some(loaded))));
    }

    /** Whether what is wrong is that there is no file. */
    public static boolean isOfNoFile(Problems problems) {
        return problems.all().exists(problem -> problem.id() == ComposeProblem.NO_COMPOSE_FILE);
    }

    /** The name that is given without files; none where an empty one is, whatever the variable says. */
    Option<String> named() {
        return call.has(Flag.PROJECT_NAME) ? given() : process.variable(VARIABLE);
    }

    /** What is wrong with that name. */
    Option<Problems> misnamed() {
        return named().filter(name -> call.verb().heeded().contains(Flag.PROJECT_NAME)
                        && StackName.ofProject(name).isEmpty())
                .map(Subject::misnamed);
    }

    private static Problems misnamed(String name) {
        return Problems.of(Problem.builder()
                .id(ComposeProblem.INVALID_PROJECT_NAME)
                .sentence("the project name " + name + " cannot be used")
                .hint("a name has lower-case letters, digits, - and _, and begins with a letter or digit")
                .build());
    }

    private Option<String> given() {
        return call.one(Flag.PROJECT_NAME).filter(name -> !name.isEmpty());
    }

    private Option<StackName> stack() {
        return call.one(Flag.STACK_NAME).map(StackName::new);
    }

    private Either<Problems, Named> loaded() {
        return new CalledStages(call, process)
                .loaded()
                .map(loaded -> new Named(loaded.project().name(), Option.some(loaded)))
                .fold(this::unread, Either::right);
    }

    private Either<Problems, Named> unread(Problems problems) {
        return process.variable(VARIABLE)
                .filter(name -> isOfNoFile(problems))
                .map(this::named)
                .getOrElse(() -> Either.left(new Problems(problems.all().map(Subject::withName))));
    }

    /** Where there is no file, a name will do. */
    private static Problem withName(Problem problem) {
        return problem.id() == ComposeProblem.NO_COMPOSE_FILE
                ? Problem.builder()
                        .from(problem)
                        .hint(problem.hint().getOrElse("give a file with -f") + ", or name the project with -p")
                        .build()
                : problem;
    }

    private StackRef ref(ProjectName project) {
        return new StackRef(stack().getOrElse(() -> StackName.of(project)), Option.some(project));
    }

    private Either<Problems, Named> named(String name) {
        return stack().orElse(() -> StackName.ofProject(name))
                .map(valid -> withoutFiles(new Named(new ProjectName(name), Option.none())))
                .getOrElse(() -> Either.left(misnamed(name)));
    }

    /** What is known without files, unless the call names a profile that only AWS can have. */
    public <T> Either<Problems, T> withoutFiles(T known) {
        return new AskedProfiles(call, process)
                .withoutFiles()
                .<Either<Problems, T>>map(Either::left)
                .getOrElse(() -> Either.right(known));
    }
}
