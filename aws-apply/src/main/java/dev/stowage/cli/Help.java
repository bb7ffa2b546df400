package dev.stowage.cli;

import io.vavr.collection.Vector;

/** The texts of help, made from the tables of verbs and flags. */
final class Help {
    private static final String EXAMPLES = """
            Examples:
              stowage up --dry-run                 the template of the project in this folder
              stowage up --region eu-west-1        deploy it
              stowage validate -f compose.yaml     what is wrong with it, all at once
            """;

    private Help() {}

    static String ofAll() {
        Vector<Verb> verbs = Vector.of(Verb.values());
        return "Usage: stowage [OPTION...] COMMAND\n\nTakes a Compose file to Amazon ECS.\n\nCommands:\n"
                + verbs.map(verb -> row(verb.word(), 10, verb.summary())).mkString()
                + "\nOptions of every command:\n"
                + rows(Verb.COMMON)
                + exitCodes()
                + "\n"
                + EXAMPLES;
    }

    static String of(Verb verb) {
        String operands = verb.operands().isEmpty() ? "" : " " + verb.operands();
        String own = verb.own().isEmpty() ? "" : "\nOptions:\n" + rows(verb.own());
        return "Usage: stowage " + verb.word() + " [OPTION...]" + operands + "\n\n" + verb.summary() + ".\n" + own
                + "\nOptions of every command:\n" + rows(Verb.COMMON) + exitCodes();
    }

    private static String exitCodes() {
        return "\nExit codes:\n"
                + Vector.of(ExitCode.values())
                        .map(code -> row(Integer.toString(code.number()), 5, code.meaning()))
                        .mkString();
    }

    private static String rows(Vector<Flag> flags) {
        return flags.map(flag -> row(names(flag), 34, meaning(flag))).mkString();
    }

    private static String names(Flag flag) {
        String letter = flag.letter().fold(() -> "    ", it -> "-" + it + ", ");
        return letter + flag.typed() + (flag.value().isEmpty() ? "" : " " + flag.value());
    }

    private static String meaning(Flag flag) {
        return flag.choices().isEmpty()
                ? flag.meaning()
                : flag.meaning() + ": " + flag.choices().mkString(", ");
    }

    private static String row(String left, int width, String right) {
        return "  " + left + " ".repeat(Math.max(1, width - left.length())) + right + "\n";
    }
}
