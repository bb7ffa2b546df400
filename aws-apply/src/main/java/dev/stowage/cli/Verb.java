package dev.stowage.cli;

import static dev.stowage.cli.Flag.*;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The commands, in the order of help: name, summary, what follows the name, and the flags each takes. */
enum Verb {
    UP(
            "up",
            "Deploy the project, or print its template with --dry-run",
            "",
            Vector.of(DRY_RUN, ENVIRONMENT, IMAGE, STACK_NAME, YES, REGION, AWS_PROFILE, DIALECT, OUTPUT, FORMAT)),
    DOWN("down", "Remove what up has deployed", "", Vector.of(STACK_NAME, YES, REGION, AWS_PROFILE)),
    CONVERT(
            "convert",
            "Print the CloudFormation template of the project",
            "",
            Vector.of(DIALECT, ENVIRONMENT, OUTPUT, FORMAT)),
    CONFIG(
            "config",
            "Print the loaded project in its normal form, or a list of what is in it",
            "[SERVICE...]",
            Vector.of(
                    SERVICES,
                    NETWORKS,
                    VOLUMES,
                    IMAGES,
                    PROFILES,
                    VARIABLES,
                    PRINT_ENVIRONMENT,
                    HASH,
                    NO_INTERPOLATE,
                    NO_NORMALIZE,
                    NO_PATH_RESOLUTION,
                    OUTPUT,
                    FORMAT)),
    VALIDATE(
            "validate",
            "Say OK, or list all problems with their places",
            "",
            Vector.of(DIALECT, FIX, YES, OUTPUT, PROJECT_FORMAT)),
    EXPLAIN(
            "explain",
            "Say what becomes of attributes of Compose, and what the keys x-aws-* take",
            "[ATTRIBUTE...]",
            Vector.of(DIALECT, OUTPUT, TABLE_FORMAT)),
    VERSION("version", "Print the version", "", Vector.empty()),
    HELP("help", "Print this help, or that of a command", "[COMMAND]", Vector.empty());

    /** Flags that every command takes, before its name or after it. */
    static final Vector<Flag> COMMON = Vector.of(
            FILE,
            PROJECT_DIRECTORY,
            PROJECT_NAME,
            PROFILE,
            ENV_FILE,
            PROBLEM_FORMAT,
            ANSI,
            PROGRESS,
            QUIET,
            Flag.HELP,
            Flag.VERSION);

    private final String word;
    private final String summary;
    private final String operands;

    @SuppressWarnings("ImmutableEnumChecker") // Vavr vectors are immutable, they only lack the annotation.
    private final Vector<Flag> own;

    Verb(String word, String summary, String operands, Vector<Flag> own) {
        this.word = word;
        this.summary = summary;
        this.operands = operands;
        this.own = own;
    }

    /** The command with this name. */
    static Option<Verb> named(String word) {
        return Vector.of(values()).find(verb -> verb.word.equals(word));
    }

    String word() {
        return word;
    }

    String summary() {
        return summary;
    }

    /** What may follow the name beside flags, as help shows it; empty for nothing. */
    String operands() {
        return operands;
    }

    /** The flags that are not common to all. */
    Vector<Flag> own() {
        return own;
    }

    Vector<Flag> flags() {
        return own.appendAll(COMMON);
    }

    /** Only the called command is ever made, for start-up's sake. */
    Command command() {
        return switch (this) {
            case UP -> new UpCommand();
            case DOWN -> new DownCommand();
            case CONVERT -> new ConvertCommand();
            case CONFIG -> new ConfigCommand();
            case VALIDATE -> new ValidateCommand();
            case EXPLAIN -> new ExplainCommand();
            case VERSION -> new VersionCommand();
            case HELP -> new HelpCommand();
        };
    }
}
