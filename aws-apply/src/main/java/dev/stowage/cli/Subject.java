package dev.stowage.cli;

import dev.stowage.apply.operate.StackRef;
import dev.stowage.apply.stack.StackName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Problems;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Which deployment a call is about. As in docker compose a name alone will do ({@code -p}, or COMPOSE_PROJECT_NAME where no
 * file is found); so will {@code --stack-name}, since the stack says which project it is.
 */
record Subject(Invocation call, Surroundings around) {
    private static final String VARIABLE = "COMPOSE_PROJECT_NAME";

    Either<Problems, StackRef> ref() {
        return Option.when(call.all(Flag.FILE).isEmpty(), this::byName)
                .flatMap(found -> found)
                .getOrElse(this::loaded);
    }

    private Option<Either<Problems, StackRef>> byName() {
        return call.one(Flag.PROJECT_NAME)
                .filter(name -> !name.isEmpty())
                .map(this::named)
                .orElse(() -> stack().map(stack -> Either.right(new StackRef(stack, Option.none()))));
    }

    private Option<StackName> stack() {
        return call.one(Flag.STACK_NAME).map(StackName::new);
    }

    private Either<Problems, StackRef> loaded() {
        return new Stages(call, around)
                .loaded()
                .map(loaded -> ref(loaded.project().name()))
                .fold(
                        problems -> around.variable(VARIABLE).map(this::named).getOrElse(() -> Either.left(problems)),
                        Either::right);
    }

    private StackRef ref(ProjectName project) {
        return new StackRef(stack().getOrElse(() -> StackName.of(project)), Option.some(project));
    }

    private Either<Problems, StackRef> named(String name) {
        StackRef ref = ref(new ProjectName(name));
        return StackName.parse(ref.stack().value())
                .map(valid -> ref)
                .toEither(() -> new Problems(Vector.of(Problem.builder()
                        .id(ProblemId.INVALID_PROJECT_NAME)
                        .sentence("the project name " + name + " cannot be used")
                        .hint("a name has lower-case letters, digits, - and _, and begins with a letter or digit")
                        .build())));
    }
}
