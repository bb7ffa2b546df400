package dev.stowage.cli.print;

import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.Verb;
import dev.stowage.problem.Problem;
import io.vavr.Lazy;
import io.vavr.collection.Vector;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Lazy<Pattern> COMMAND = Lazy.of(() -> Pattern.compile("(?<![\\w/.-])stowage ("
            + Vector.of(Verb.values())
                    .map(Verb::word)
                    .sorted(Comparator.comparing(String::length).reversed())
                    .mkString("|")
            + ")(?![\\w-])(?=([^;,]*))"));

    /** Cannot be piped again. */
    private static final String PIPED = "-";

    Problem of(Problem problem) {
        return problem.hint()
                .map(hint -> Problem.builder().from(problem).hint(spelled(hint)).build())
                .getOrElse(problem);
    }

    String spelled(String text) {
        return COMMAND.get().matcher(text).replaceAll(found -> Matcher.quoteReplacement(typed(found)));
    }

    private String typed(MatchResult found) {
        return Verb.named(Vector.of(found.group(1).split(" ", -1)))
                .map(verb -> process.program().word() + " " + process.program().typed(verb)
                        + target(verb, Vector.of(found.group(2).split(" ", -1))))
                .getOrElse(found::group);
    }

    /** Only for a command that speaks to AWS; another would keep it. What the hint says itself is not said twice. */
    private String target(Verb verb, Vector<String> said) {
        boolean isNamed = NAMES.exists(flag -> isSaid(flag, said));
        Vector<Flag> wanted = isOfProject(verb) && !isNamed ? PLACE.appendAll(PROJECT) : PLACE;
        return wanted.filter(flag -> verb.isOnAws() && verb.flags().contains(flag) && !isSaid(flag, said))
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

    private static boolean isSaid(Flag flag, Vector<String> said) {
        return said.exists(
                word -> word.equals(flag.typed()) || flag.letter().exists(letter -> word.equals("-" + letter)));
    }

    private Vector<String> typed(Flag flag) {
        return call.all(flag)
                .reject(value -> flag == Flag.FILE && value.equals(PIPED))
                .map(value -> " " + flag.typed() + " " + Quoting.ofThisSystem().of(value));
    }
}
