package dev.stowage.cli.print;

import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.NamedCommand;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.Verb;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;

/**
 * The commands in hints as they have to be typed after this call: by the name of the program, and with what the call has said
 * of project and place, without which they would be about others.
 */
record Spelling(Invocation call, ProcessContext process) {
    private static final Vector<Flag> PLACE =
            Vector.of(Flag.CONTEXT, Flag.AWS_PROFILE, Flag.REGION, Flag.ENDPOINT_URL, Flag.DIALECT);

    /** Either of these says all about the project. */
    private static final Vector<Flag> NAMES = Vector.of(Flag.PROJECT_NAME, Flag.STACK_NAME);

    private static final Vector<Flag> PROJECT = Vector.of(
                    Flag.FILE, Flag.PROJECT_DIRECTORY, Flag.ENV_FILE, Flag.PROFILE)
            .appendAll(NAMES);

    /** Cannot be piped again. */
    private static final String PIPED = "-";

    Problem of(Problem problem) {
        return problem.hint()
                .map(hint -> Problem.builder().from(problem).hint(spelled(hint)).build())
                .getOrElse(problem);
    }

    String spelled(String text) {
        return NamedCommand.replaced(text, named -> process.program().line(named.verb()) + target(named));
    }

    /** Only for a command that speaks to AWS; another would keep it. What the hint says itself is not said twice. */
    private String target(NamedCommand command) {
        Verb verb = command.verb();
        boolean isNamed = NAMES.exists(command::has);
        Vector<Flag> wanted = isOfProject(verb) && !isNamed ? PLACE.appendAll(PROJECT) : PLACE;
        return wanted.filter(flag -> verb.isOnAws() && verb.flags().contains(flag) && !command.has(flag))
                .flatMap(this::typed)
                .mkString(isNamed ? "" : all(verb), "", "");
    }

    /** Where the environment names a project, a list is of that alone but for an empty name. */
    private String all(Verb verb) {
        return Vector.of(Verb.SECRET_LS, Verb.VOLUME_LS).contains(verb)
                        && process.variable("COMPOSE_PROJECT_NAME").isDefined()
                ? " " + Flag.PROJECT_NAME.typed() + " " + Quoting.ofThisSystem().of("")
                : "";
    }

    /** Another lists what there is of all projects. */
    private static boolean isOfProject(Verb verb) {
        return verb.own().contains(Flag.STACK_NAME) || verb == Verb.SECRET_CREATE;
    }

    private Vector<String> typed(Flag flag) {
        return call.all(flag)
                .reject(value -> flag == Flag.FILE && value.equals(PIPED))
                .map(value -> " " + flag.typed() + " " + Quoting.ofThisSystem().of(value));
    }
}
