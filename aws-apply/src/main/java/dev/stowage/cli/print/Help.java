package dev.stowage.cli.print;

import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.Program;
import dev.stowage.cli.line.Verb;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The texts of help, made from the tables of verbs and flags. */
public record Help(Program program) {
    private static final int WIDEST_COMMAND = 16;

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
                + EXAMPLES.replace("stowage ", program == Program.STOWAGE ? "stowage " : "docker ecs compose ");
    }

    /** The commands that share their first word, or what the Docker client calls their first word. */
    public String ofGroup(String word, Vector<Verb> group) {
        return "Usage: " + program.word() + " " + word + " COMMAND [OPTION...]\n" + commands(group) + common()
                + leading(group) + exitCodes();
    }

    public String of(Verb verb) {
        String operands = verb.operands().isEmpty() ? "" : " " + verb.operands();
        String own = verb.own().isEmpty() ? "" : "\nOptions:\n" + rows(verb.own());
        return "Usage: " + program.word() + " " + program.typed(verb) + " [OPTION...]" + operands + "\n\n"
                + verb.summary() + ".\n" + own + common(verb.own()) + exitCodes() + exitCodes(verb);
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
        return taken.isEmpty() ? "" : "\nOptions of some commands that may stand before their names:\n" + rows(taken);
    }

    private static String common() {
        return common(Vector.empty());
    }

    /** The options of a command have their letters to themselves. */
    private static String common(Vector<Flag> own) {
        return "\nOptions of every command:\n"
                + Verb.COMMON
                        .map(flag -> row(names(flag, letter(flag, own)), 34, meaning(flag)))
                        .mkString();
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
        return flags.map(flag -> row(names(flag, flag.letter()), 34, meaning(flag)))
                .mkString();
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
