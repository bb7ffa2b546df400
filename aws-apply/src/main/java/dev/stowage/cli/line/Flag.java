package dev.stowage.cli.line;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Every option of the command line. Names are those of {@code docker compose} and {@code aws} where these have one. */
public enum Flag {
    FILE(
            "f",
            "file",
            "FILE",
            Arity.MANY,
            "Compose file; repeat to merge several (default: the one in this folder or above)"),
    PROJECT_DIRECTORY("", "project-directory", "DIR", Arity.ONE, "folder that relative paths start from"),
    PROJECT_NAME("p", "project-name", "NAME", Arity.ONE, "name of the project"),
    PROFILE("", "profile", "NAME", Arity.MANY, "Compose profile to enable; repeat for several"),
    ENV_FILE("", "env-file", "FILE", Arity.MANY, "file with variables, instead of .env; repeat for several"),

    DIALECT("", "dialect", "DIALECT", Vector.of("modern", "docker-ecs"), "dialect of the template (default: modern)"),

    ENVIRONMENT(
            "",
            "environment",
            "FILE",
            Arity.ONE,
            "file that describes what exists on AWS (default: up asks AWS, convert uses parameters)"),
    SUBNETS(
            "",
            "subnets",
            "NUMBER",
            Arity.ONE,
            "how many subnets the template asks for where it has parameters for them, 1 to 16 (default: 2)"),

    CONTEXT("", "context", "NAME", Arity.ONE, "Docker context with profile and region (default: the one in use)"),
    REGION("", "region", "REGION", Arity.ONE, "AWS region"),
    AWS_PROFILE("", "aws-profile", "NAME", Arity.ONE, "profile of the AWS configuration"),
    STACK_NAME("", "stack-name", "NAME", Arity.ONE, "name of the stack (default: the project's)"),
    YES("y", "yes", "never ask; without a terminal nothing is asked anyway"),
    DETACH("d", "detach", "start the deployment and do not wait for its end"),
    TIMEOUT(
            "",
            "timeout",
            "TIME",
            Arity.ONE,
            "how long to wait: seconds, or a time such as 90s, 30m, 2h (default: no limit)"),
    NO_ROLLBACK("", "no-rollback", "keep a failed stack as it is, for inspection"),
    KEEP_SECRETS("", "keep-secrets", "secrets whose files are missing keep their deployed content"),
    ADOPT("", "adopt", "take over a stack that was deployed in the other dialect"),
    PLAN("", "plan", "print the steps and change nothing"),
    TAG("", "tag", "KEY=VALUE", Arity.MANY, "tag of the stack and its resources; repeat for several"),
    BUCKET("", "bucket", "NAME", Arity.ONE, "bucket for large templates (default: a temporary one)"),
    ROLE_ARN("", "role-arn", "ARN", Arity.ONE, "ARN of the role that CloudFormation assumes"),
    ENDPOINT_URL("", "endpoint-url", "URL", Arity.ONE, "address to use instead of AWS, such as an emulator"),
    DRY_RUN("", "dry-run", "print the template and change nothing"),
    DISCOVER("", "discover", "look up what exists on AWS instead of using parameters, as up without --dry-run does"),
    NO_RESOLVE_DIGESTS("", "no-resolve-digests", "docker-ecs: keep image tags instead of digests"),
    IMAGE(
            "",
            "image",
            "SERVICE=URI",
            Arity.MANY,
            "image of a service that has only a build section, and of all that are built alike; repeat for several"),
    PARAMETER("", "parameter", "NAME=VALUE", Arity.MANY, "value of a parameter of the template; repeat for several"),

    FIX("", "fix", "show the corrections that need no decision, then make them"),
    NAME("", "name", "NAME", Arity.ONE, "name of the context (default: ecs)"),
    DESCRIPTION("", "description", "TEXT", Arity.ONE, "description in lists of contexts"),
    FROM_ENV("", "from-env", "credentials from the environment, not from a profile"),
    DOCKER_PLUGIN("", "docker-plugin", "link the plug-in docker ecs into the Docker client"),
    RECOVER("", "recover", "the default; accepted for scripts of the retired integration"),
    FOR_EVER(
            "",
            "force-delete-without-recovery",
            "delete at once; nobody can restore it (default: AWS can restore it for 30 days)"),

    SERVICES("", "services", "print the names of the services, one per line"),
    NETWORKS("", "networks", "print the names of the networks"),
    REMOVE_VOLUMES("v", "volumes", "also remove the file systems of volumes, which are kept by default"),
    VOLUMES("", "volumes", "print the names of the volumes"),
    IMAGES("", "images", "print the images of the services"),
    PROFILES("", "profiles", "print the profiles of all services"),
    VARIABLES("", "variables", "print the variables that the files refer to, with their defaults"),
    PRINT_ENVIRONMENT("", "environment", "print the variables that the files could use, with values"),
    HASH("", "hash", "SERVICES", Arity.ONE, "print a digest of each service: * for all, or names with commas"),
    NO_INTERPOLATE("", "no-interpolate", "leave variables as they are written"),
    NO_NORMALIZE("", "no-normalize", "do not fill in names, networks and dependencies"),
    NO_PATH_RESOLUTION("", "no-path-resolution", "leave relative paths relative"),

    ALL("a", "all", "also list what is not running"),
    ALL_PROJECTS("a", "all", "accepted for scripts of docker compose; stopped projects are listed anyway"),
    STATUS(
            "",
            "status",
            "STATUS",
            Arity.MANY,
            Vector.of("created", "running", "removing", "exited", "paused", "restarting", "dead"),
            "list only containers in this state; repeat for several"),
    FILTER("", "filter", "status=STATUS", Arity.MANY, "an older form of --status"),
    NAME_FILTER("", "filter", "name=NAME", Arity.MANY, "list only projects whose name matches a regular expression"),
    NO_TRUNCATION("", "no-trunc", "do not shorten texts"),
    LIST_FORMAT("", "format", "FORMAT", Vector.of("table", "json", "yaml"), "output format (default: table)"),

    TEMPLATE_FORMAT(
            "",
            "format",
            "FORMAT",
            Vector.of("table", "json", "yaml"),
            "output format (default: table), or a template such as '{{.Name}}' or 'table {{.Name}}\\t{{.Status}}'"),

    FOLLOW("f", "follow", "follow the logs until Ctrl-C, or until nothing runs any more"),
    TAIL("n", "tail", "LINES", Arity.ONE, "number of last lines to print for each container (default: all)"),
    SINCE(
            "",
            "since",
            "TIME",
            Arity.ONE,
            "only what is after a time (2026-01-31T12:00:00Z), or since a duration ago (42m)"),
    UNTIL("", "until", "TIME", Arity.ONE, "only what is before a time, or until a duration ago"),
    TIMESTAMPS("t", "timestamps", "print the time of each line"),
    NO_COLOUR("", "no-color", "print no colours"),
    NO_LOG_PREFIX("", "no-log-prefix", "print no names of containers"),
    LOG_FORMAT("", "format", "FORMAT", Vector.of("text", "json"), "output format (default: text)"),

    JSON("", "json", "print one JSON object per line"),
    PROTOCOL("", "protocol", "PROTOCOL", Vector.of("tcp", "udp"), "protocol of the port (default: tcp)"),
    INDEX("", "index", "NUMBER", Arity.ONE, "which container of the service, 1 for the oldest (default: 1)"),
    LOG_INDEX(
            "",
            "index",
            "NUMBER",
            Arity.ONE,
            "only this running container of the service, 1 for the oldest (default: all)"),
    PORT_INDEX("", "index", "NUMBER", Arity.ONE, "accepted for scripts of docker compose; a service has one address"),
    NO_TTY("T", "no-tty", "accepted for scripts of docker compose; exec has a terminal, run has none"),
    INTERACTIVE("i", "interactive", "accepted for scripts of docker compose; exec is always interactive"),
    TTY("t", "tty", "accepted for scripts of docker compose; exec always has a terminal"),
    TASK_DETACHED("d", "detach", "print the id of the task and do not wait for its end"),
    VARIABLE(
            "e",
            "env",
            "NAME=VALUE",
            Arity.MANY,
            "variable of the container; NAME alone takes the value from your shell; repeat for several"),
    ENTRY_POINT("", "entrypoint", "COMMAND", Arity.ONE, "replace the entry point and the command of the image"),
    USER("u", "user", "USER", Arity.ONE, "user in the container"),
    WORKDIR("w", "workdir", "DIR", Arity.ONE, "working directory in the container"),
    TASK_NAME("", "name", "NAME", Arity.ONE, "who started the task, as ECS shows it (default: stowage-run)"),
    REMOVE_TASK("", "rm", "accepted for scripts of docker compose; ECS removes tasks by itself"),
    WAIT("", "wait", "accepted for scripts of docker compose; up waits anyway, and with this even with -d"),
    REMOVE_ORPHANS(
            "",
            "remove-orphans",
            "accepted for scripts of docker compose; what the files do not name is removed anyway"),
    NO_DEPS("", "no-deps", "accepted for scripts of docker compose; no other service is started"),

    OUTPUT("o", "output", "FILE", Arity.ONE, "write the result to a file"),
    FORMAT("", "format", "FORMAT", Vector.of("yaml", "json"), "output format (default: yaml)"),
    UP_FORMAT(
            "",
            "format",
            "FORMAT",
            Vector.of("yaml", "json"),
            "output format (default: lines; with --dry-run, yaml); not with --plan"),
    REPORT_FORMAT("", "format", "FORMAT", Vector.of("yaml", "json"), "output format (default: lines); not with --plan"),
    CHANGE_FORMAT("", "format", "FORMAT", Vector.of("table", "json", "yaml"), "list what was done (default: nothing)"),
    TASK_FORMAT("", "format", "FORMAT", Vector.of("yaml", "json"), "output format with -d (default: the id alone)"),
    PROJECT_FORMAT(
            "",
            "format",
            "FORMAT",
            Vector.of("yaml", "json"),
            "print the project with its ECS settings, each marked as default or given (default: OK)"),
    PROBLEM_FORMAT(
            "", "problem-format", "FORMAT", Vector.of("text", "json", "sarif"), "format of problems (default: text)"),
    IGNORE("", "ignore", "ID[,ID]", Arity.MANY, "hide the warnings with these ids; errors are always shown"),
    ANSI("", "ansi", "WHEN", Vector.of("auto", "never", "always"), "colour and cursor movement (default: auto)"),
    PROGRESS("", "progress", "KIND", Vector.of("auto", "tty", "plain", "quiet"), "style of progress (default: auto)"),
    QUIET("q", "quiet", "print no progress; config: no result; lists: only ids; doctor: only what is wrong"),
    HELP("h", "help", "print this help"),
    SHORT("", "short", "print only the version number"),
    VERSION_FORMAT("f", "format", "FORMAT", Vector.of("pretty", "json"), "output format (default: pretty)"),
    VERSION("", "version", "print the version");

    /** How often a flag may be given, and whether a value follows. */
    public enum Arity {
        SWITCH,
        ONE,
        MANY
    }

    /** What says where on AWS. A command that asks nothing there leaves it aside, so that it may stand in an alias. */
    static final Vector<Flag> PLACE = Vector.of(REGION, AWS_PROFILE, ENDPOINT_URL);

    /** The forms of a list, of which a command has one. */
    static final Vector<Flag> LISTS = Vector.of(LIST_FORMAT, TEMPLATE_FORMAT, CHANGE_FORMAT);

    private final String letter;
    private final String word;
    private final String value;
    private final Arity arity;

    @SuppressWarnings("ImmutableEnumChecker") // Vavr vectors are immutable, they only lack the annotation.
    private final Vector<String> choices;

    private final String meaning;

    /** One that is given or not, and has no value. */
    Flag(String letter, String word, String meaning) {
        this(letter, word, "", Arity.SWITCH, Vector.empty(), meaning);
    }

    Flag(String letter, String word, String value, Arity arity, String meaning) {
        this(letter, word, value, arity, Vector.empty(), meaning);
    }

    Flag(String letter, String word, String value, Vector<String> choices, String meaning) {
        this(letter, word, value, Arity.ONE, choices, meaning);
    }

    Flag(String letter, String word, String value, Arity arity, Vector<String> choices, String meaning) {
        this.letter = letter;
        this.word = word;
        this.value = value;
        this.arity = arity;
        this.choices = choices;
        this.meaning = meaning;
    }

    /** The short name without its dash, where there is one. */
    public Option<String> letter() {
        return letter.isEmpty() ? Option.none() : Option.some(letter);
    }

    /** The long name without its dashes. */
    String word() {
        return word;
    }

    /** The long name as it is typed. */
    public String typed() {
        return "--" + word;
    }

    /** Whether these are its long or its short name with their dashes. */
    public boolean isTyped(String name) {
        return name.equals(typed()) || letter().exists(own -> name.equals("-" + own));
    }

    /** What stands for the value in help; empty for a switch. */
    public String value() {
        return value;
    }

    public Arity arity() {
        return arity;
    }

    /** The values it takes; empty when any will do. */
    public Vector<String> choices() {
        return choices;
    }

    /** Whether a template of Go is a value, too. */
    boolean takesTemplates() {
        return this == TEMPLATE_FORMAT || this == CHANGE_FORMAT;
    }

    /** Whether a form of a list is a template of Go, and none that has a name. */
    public static boolean isTemplate(String format) {
        return format.contains("{{");
    }

    public String meaning() {
        return meaning;
    }
}
