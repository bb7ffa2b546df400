package dev.stowage.cli.print;

import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.Verb;
import dev.stowage.problem.Problem;
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
    private static final Vector<Flag> TARGET = Vector.of(
            Flag.CONTEXT,
            Flag.AWS_PROFILE,
            Flag.REGION,
            Flag.ENDPOINT_URL,
            Flag.FILE,
            Flag.PROJECT_DIRECTORY,
            Flag.PROJECT_NAME,
            Flag.STACK_NAME);

    private static final Pattern COMMAND = Pattern.compile("\\bstowage ("
            + Vector.of(Verb.values())
                    .map(Verb::word)
                    .sorted(Comparator.comparing(String::length).reversed())
                    .mkString("|")
            + ")(?![\\w-])");

    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

    Problem of(Problem problem) {
        return problem.hint()
                .map(hint -> Problem.builder().from(problem).hint(spelled(hint)).build())
                .getOrElse(problem);
    }

    String spelled(String text) {
        return COMMAND.matcher(text).replaceAll(found -> Matcher.quoteReplacement(typed(found)));
    }

    private String typed(MatchResult found) {
        return Verb.named(Vector.of(found.group(1).split(" ", -1)))
                .map(verb -> process.program().word() + " " + process.program().typed(verb) + target(verb))
                .getOrElse(found::group);
    }

    /** Only for a command that speaks to AWS; another would keep it. */
    private String target(Verb verb) {
        Vector<Flag> taken = verb.own().contains(Flag.ENDPOINT_URL) ? verb.flags() : Vector.empty();
        return TARGET.filter(taken::contains)
                .flatMap(flag -> call.all(flag).map(value -> " " + flag.typed() + " " + quoted(value)))
                .mkString();
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
