package dev.stowage.cli.line;

import static dev.stowage.cli.line.Flag.*;

import dev.stowage.extension.KeyName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.EnumSet;

/** The commands, in the order of help: name, summary, what follows the name, and the flags each takes. */
public enum Verb {
    UP(
            "up",
            "Deploy the project, or the named services with what they depend on",
            "[SERVICE...]",
            onAws(
                    DRY_RUN,
                    DISCOVER,
                    PLAN,
                    ENVIRONMENT,
                    SUBNETS,
                    IMAGE,
                    PARAMETER,
                    NO_RESOLVE_DIGESTS,
                    DETACH,
                    WAIT,
                    REMOVE_ORPHANS,
                    TIMEOUT,
                    NO_ROLLBACK,
                    KEEP_SECRETS,
                    ADOPT,
                    STACK_NAME,
                    TAG,
                    BUCKET,
                    YES,
                    ROLE_ARN,
                    DIALECT,
                    OUTPUT,
                    UP_FORMAT)),
    DOWN(
            "down",
            "Remove what up has deployed",
            "",
            onAws(PLAN, REMOVE_VOLUMES, REMOVE_ORPHANS, TIMEOUT, STACK_NAME, BUCKET, YES, ROLE_ARN, REPORT_FORMAT)),
    PS(
            "ps",
            "List the containers of the project",
            "[SERVICE...]",
            onAws(ALL, STATUS, FILTER, SERVICES, NO_TRUNCATION, STACK_NAME, OUTPUT, TEMPLATE_FORMAT)),
    LOGS(
            "logs",
            "Print the logs of the containers",
            "[SERVICE...]",
            onAws(FOLLOW, TAIL, SINCE, UNTIL, TIMESTAMPS, NO_COLOUR, NO_LOG_PREFIX, LOG_INDEX, STACK_NAME, LOG_FORMAT)),
    EXEC(
            "exec",
            "Run a command in a running container",
            "SERVICE COMMAND [ARG...]",
            onAws(INDEX, INTERACTIVE, TTY, NO_TTY, STACK_NAME)),
    RUN(
            "run",
            "Run a one-off task of a service; print its logs and return its exit code",
            "SERVICE [COMMAND [ARG...]]",
            onAws(
                    TASK_DETACHED,
                    VARIABLE,
                    ENTRY_POINT,
                    USER,
                    WORKDIR,
                    TASK_NAME,
                    REMOVE_TASK,
                    NO_DEPS,
                    NO_TTY,
                    STACK_NAME,
                    TASK_FORMAT)),
    EVENTS(
            "events",
            "Print the events of the services, until Ctrl-C",
            "[SERVICE...]",
            onAws(JSON, LOG_FORMAT, SINCE, UNTIL, STACK_NAME)),
    PORT(
            "port",
            "Print the address of a port of a service",
            "SERVICE PORT",
            onAws(PROTOCOL, PORT_INDEX, STACK_NAME, OUTPUT, LIST_FORMAT)),
    IMAGES(
            "images",
            "List the images that the containers of the project run",
            "[SERVICE...]",
            onAws(STACK_NAME, OUTPUT, TEMPLATE_FORMAT)),
    STOP(
            "stop",
            "Stop the tasks of services, and remember how many there were",
            "[SERVICE...]",
            onAws(TIMEOUT, STACK_NAME, CHANGE_FORMAT)),
    START("start", "Start what was stopped", "[SERVICE...]", onAws(TIMEOUT, STACK_NAME, CHANGE_FORMAT)),
    RESTART("restart", "Replace the tasks of services", "[SERVICE...]", onAws(TIMEOUT, STACK_NAME, CHANGE_FORMAT)),
    SCALE(
            "scale",
            "Set the number of tasks of services, until up changes them",
            "SERVICE=NUMBER...",
            onAws(TIMEOUT, STACK_NAME, CHANGE_FORMAT)),
    LS("ls", "List the projects that are deployed", "", onAws(ALL_PROJECTS, NAME_FILTER, OUTPUT, TEMPLATE_FORMAT)),
    CONVERT(
            "convert",
            "Print the CloudFormation template of the project",
            "",
            onAws(DIALECT, ENVIRONMENT, SUBNETS, TAG, DISCOVER, STACK_NAME, OUTPUT, FORMAT)),
    CONFIG(
            "config",
            "Print the project in canonical form, or a list of what is in it",
            "[SERVICE...]",
            Vector.of(
                    SERVICES,
                    NETWORKS,
                    VOLUMES,
                    Flag.IMAGES,
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
            "Print OK, or list all problems with their places",
            "",
            Vector.of(DIALECT, FIX, YES, OUTPUT, PROJECT_FORMAT)),
    EXPLAIN(
            "explain",
            "Explain what Compose attributes become on ECS, and which values " + KeyName.PREFIX + "* keys take",
            "[ATTRIBUTE...]",
            Vector.of(DIALECT, OUTPUT, LIST_FORMAT)),
    DISCOVERY(
            "discover",
            "Look up in AWS what the template depends on, and write the file that --environment reads",
            "",
            onAws(NO_RESOLVE_DIGESTS, DIALECT, STACK_NAME, OUTPUT, FORMAT)),
    SETUP(
            "setup",
            "Store profile and region in a Docker context, and make it the current one",
            "",
            Vector.of(NAME, AWS_PROFILE, REGION, FROM_ENV, DESCRIPTION, DOCKER_PLUGIN, YES)),
    CONTEXT_CREATE(
            "context create",
            "Create a Docker context of type ecs",
            "NAME",
            Vector.of(AWS_PROFILE, REGION, FROM_ENV, DESCRIPTION)),
    CONTEXT_LS("context ls", "List the Docker contexts", "", Vector.of(OUTPUT, TEMPLATE_FORMAT)),
    CONTEXT_USE("context use", "Make a Docker context the current one", "NAME", Vector.empty()),
    CONTEXT_SHOW("context show", "Print the name of the Docker context in use", "", Vector.empty()),
    CONTEXT_RM("context rm", "Remove Docker contexts of type ecs", "NAME...", Vector.empty()),
    SECRET_CREATE(
            "secret create",
            "Store the content of a file, or of standard input, as a secret; -p names its project",
            "NAME [FILE|-]",
            onAws()),
    SECRET_LS(
            "secret ls",
            "List secrets; with -p (or COMPOSE_PROJECT_NAME), only those of a project",
            "",
            onAws(OUTPUT, TEMPLATE_FORMAT)),
    SECRET_INSPECT("secret inspect", "Print the properties of a secret, without its content", "NAME", onAws()),
    SECRET_RM("secret rm", "Delete secrets", "NAME...", onAws(FOR_EVER, RECOVER, YES)),
    VOLUME_LS(
            "volume ls",
            "List volumes; with -p (or COMPOSE_PROJECT_NAME), only those of a project",
            "",
            onAws(OUTPUT, TEMPLATE_FORMAT)),
    VOLUME_RM("volume rm", "Delete volumes and everything in them", "ID...", onAws(YES)),
    DOCTOR(
            "doctor",
            "Check what would prevent a deployment, and say what to do",
            "",
            onAws(DIALECT, ROLE_ARN, OUTPUT, LIST_FORMAT)),
    COMPLETION(
            "completion",
            "Print a shell script that completes commands, options and services",
            "bash|zsh",
            Vector.empty()),
    VERSION("version", "Print the version", "", Vector.of(SHORT, VERSION_FORMAT)),
    HELP("help", "Print this help, or that of a command", "[COMMAND...]", Vector.empty());

    /** Flags that every command takes, before its name or after it. */
    public static final Vector<Flag> COMMON = Vector.of(
            FILE,
            PROJECT_DIRECTORY,
            PROJECT_NAME,
            PROFILE,
            ENV_FILE,
            CONTEXT,
            PROBLEM_FORMAT,
            IGNORE,
            ANSI,
            PROGRESS,
            QUIET,
            Flag.HELP,
            Flag.VERSION);

    /** Commands of account and region that a project may narrow. */
    private static final EnumSet<Verb> NAMED = EnumSet.of(SECRET_CREATE, SECRET_LS, VOLUME_LS);

    /** Flags of some commands that may stand before their names, as docker compose and aws have them. */
    public static final Vector<Flag> LEADING = Flag.PLACE.appendAll(Vector.of(STACK_NAME, DIALECT, DRY_RUN));

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

    /** The command that these words begin with: its name is one word, or two, as in {@code context ls}. */
    public static Option<Verb> named(Vector<String> words) {
        return Vector.of(values()).find(verb -> words.startsWith(verb.words()));
    }

    /** The commands whose names are two words, this one first. */
    public static Vector<Verb> group(String word) {
        return Vector.of(values()).filter(verb -> verb.word.startsWith(word + " "));
    }

    public String word() {
        return word;
    }

    /** The name word by word. */
    public Vector<String> words() {
        return Vector.of(word.split(" ", -1));
    }

    public String summary() {
        return summary;
    }

    /** What may follow the name beside flags, as help shows it; empty for nothing. */
    public String operands() {
        return operands;
    }

    /** Whether the words after the first operand belong to a command that is run elsewhere. */
    boolean isFollowedByCommand() {
        return operands.contains("COMMAND [");
    }

    /** Whether it speaks to AWS, in the place that its flags name. */
    public boolean isOnAws() {
        return own.containsAll(Flag.PLACE);
    }

    /** Flags of a command that speaks to AWS, with those that say where. */
    private static Vector<Flag> onAws(Flag... flags) {
        return Vector.of(flags).appendAll(Flag.PLACE);
    }

    /** The flags that are not common to all. */
    public Vector<Flag> own() {
        return own;
    }

    /** Those common to all that it makes something of; the others it takes and passes over. */
    public Vector<Flag> heeded() {
        return COMMON.filter(this::heeds);
    }

    private boolean heeds(Flag flag) {
        return switch (flag) {
            case FILE, PROJECT_DIRECTORY, PROFILE, ENV_FILE -> readsFiles();
            case PROJECT_NAME -> readsFiles() || NAMED.contains(this);
            case CONTEXT -> isOnAws() || this == CONTEXT_SHOW;
            case PROGRESS -> this == UP || this == DOWN;
            default -> true;
        };
    }

    /** Those of AWS alone do not, and neither does the list of what is deployed. */
    private boolean readsFiles() {
        return this == DOCTOR || (Program.isOfCompose(this) && this != LS);
    }

    public Vector<Flag> flags() {
        return own.appendAll(COMMON);
    }

    /** The flags that may stand before the name of a command, whichever it is. */
    public static Vector<Flag> beforeName() {
        return COMMON.appendAll(LEADING);
    }
}
