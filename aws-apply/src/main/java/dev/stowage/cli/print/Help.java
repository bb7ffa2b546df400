package dev.stowage.cli.print;

import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.Program;
import dev.stowage.cli.line.Verb;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The texts of help, made from the tables of verbs and flags. */
public record Help(Program program) {
    private static final int WIDEST_COMMAND = 16;
    private static final int FLAGS = 34;
    private static final int MEANINGS = 64;

    /** Of commands of which the words alone do not say how they are used. */
    private static final Map<Verb, Vector<String>> EXAMPLES_OF = LinkedHashMap.of(
            Verb.UP, Vector.of("--dry-run", "--region eu-west-1 --yes", "web"),
            Verb.PS, Vector.of("-a", "--format 'table {{.Name}}\\t{{.Status}}'"),
            Verb.LOGS, Vector.of("-f web", "--since 10m --tail 100 web db"),
            Verb.RUN, Vector.of("web npm test", "-e KEY=value --rm web sh -c 'echo $KEY'"),
            Verb.EXEC, Vector.of("web sh", "--index 2 web env"),
            Verb.SCALE, Vector.of("web=3 worker=0"),
            Verb.SECRET_CREATE, Vector.of("token token.txt", "-p shop token < token.txt"));

    private static final String EXAMPLES = """
            Examples:
              stowage up --dry-run                 the template of the project in this folder
              stowage up --region eu-west-1        deploy it
              stowage validate -f compose.yaml     what is wrong with it, all at once
            """;

    public String ofAll() {
        return "Usage: " + program.word() + " [OPTION...] COMMAND\n\nDeploys Compose applications to Amazon ECS.\n"
                + commands(Vector.of(Verb.values()))
                + common()
                + leading(Vector.of(Verb.values()))
                + exitCodes()
                + "\n"
                + program.spelled(EXAMPLES);
    }

    /** The commands that share their first word, or what the Docker client calls their first word. */
    public String ofGroup(String word, Vector<Verb> group) {
        return "Usage: " + program.word() + " " + word + " COMMAND [OPTION...]\n" + commands(group) + common()
                + leading(group) + exitCodes();
    }

    public String of(Verb verb) {
        String operands = verb.operands().isEmpty() ? "" : " " + verb.operands();
        String own = verb.own().isEmpty() ? "" : "\nOptions:\n" + rows(verb.own());
        return "Usage: " + program.line(verb) + " [OPTION...]" + operands + "\n\n"
                + verb.summary() + ".\n" + examples(verb) + own
                + "\nCommon options:\n" + common(verb) + exitCodes() + exitCodes(verb);
    }

    private String examples(Verb verb) {
        return EXAMPLES_OF
                .get(verb)
                .map(examples -> "\nExamples:\n"
                        + examples.map(words -> "  " + program.line(verb) + " " + words + "\n")
                                .mkString())
                .getOrElse("");
    }

    private static String exitCodes(Verb verb) {
        return verb == Verb.RUN || verb == Verb.EXEC ? row("any", 5, "the exit code of the command, once it runs") : "";
    }

    private String commands(Vector<Verb> verbs) {
        int width = verbs.map(verb -> program.typed(verb).length() + 2).foldLeft(WIDEST_COMMAND, Math::max);
        return "\nCommands:\n"
                + verbs.map(verb -> row(program.typed(verb), width, verb.summary()))
                        .mkString();
    }

    private static String leading(Vector<Verb> verbs) {
        Vector<Flag> taken =
                Verb.LEADING.filter(flag -> verbs.exists(verb -> verb.flags().contains(flag)));
        return taken.isEmpty() ? "" : "\nOptions of some commands, also accepted before the command:\n" + rows(taken);
    }

    private static String common() {
        return "\nOptions of every command:\n" + rows(Verb.COMMON);
    }

    /** The options of a command have their letters to themselves. */
    private static String common(Verb verb) {
        return verb.heeded()
                .map(flag -> row(names(flag, letter(flag, verb.own())), FLAGS, wrapped(meaning(flag, verb))))
                .mkString();
    }

    private static String meaning(Flag flag, Verb verb) {
        return flag == Flag.QUIET ? quiet(verb) : meaning(flag);
    }

    private static String quiet(Verb verb) {
        return switch (verb) {
            case PS, IMAGES, LS, CONTEXT_LS, SECRET_LS, VOLUME_LS -> "print only ids or names";
            case CONFIG -> "print problems, but no result";
            case VALIDATE -> "print problems, but no OK";
            case DOCTOR -> "print only what needs attention";
            default -> "print no progress";
        };
    }

    private static Option<String> letter(Flag flag, Vector<Flag> own) {
        return flag.letter()
                .filter(letter -> !own.exists(other -> other.letter().contains(letter)));
    }

    private static String exitCodes() {
        return "\nExit codes:\n"
                + Vector.of(ExitCode.values())
                        .map(code -> row(Integer.toString(code.number()), 5, code.meaning()))
                        .mkString();
    }

    private static String rows(Vector<Flag> flags) {
        return flags.map(flag -> row(names(flag, flag.letter()), FLAGS, wrapped(meaning(flag))))
                .mkString();
    }

    /** So that a line fits a terminal of usual width; no word is cut. */
    private static String wrapped(String meaning) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : meaning.split(" ", -1)) {
            boolean fits = column == 0 || column + 1 + word.length() <= MEANINGS;
            text.append(column == 0 ? "" : fits ? " " : "\n" + " ".repeat(FLAGS + 2))
                    .append(word);
            column = fits && column > 0 ? column + 1 + word.length() : word.length();
        }
        return text.toString();
    }

    private static String names(Flag flag, Option<String> letter) {
        return letter.fold(() -> "    ", it -> "-" + it + ", ")
                + flag.typed()
                + (flag.value().isEmpty() ? "" : " " + flag.value());
    }

    private static String meaning(Flag flag) {
        return flag.choices().isEmpty()
                ? flag.meaning()
                : flag.meaning() + ": " + flag.choices().mkString(", ");
    }

    private static String row(String left, int width, String right) {
        return "  " + left + " ".repeat(Math.max(1, width - left.length())) + right + "\n";
    }

    public static ExitCode print(String help, ProcessContext process) {
        process.out().print(help);
        return ExitCode.DONE;
    }
}
