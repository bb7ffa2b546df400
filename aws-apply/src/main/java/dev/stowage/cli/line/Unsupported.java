package dev.stowage.cli.line;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/** The commands and options of docker compose that ECS has no place for, each with what to use instead. */
final class Unsupported {
    static final LinkedHashMap<String, String> SENTENCES = LinkedHashMap.<String, String>empty()
            .put("build", "images are built elsewhere: docker compose build and docker compose push, then stowage up")
            .put("push", "images are pushed by docker compose push; stowage up deploys what the registry has")
            .put("pull", "ECS pulls images by itself when tasks start; stowage restart lets it pull again")
            .put("create", "stowage up creates and starts at once; stowage scale SERVICE=0 runs nothing")
            .put("cp", "no files are copied into tasks: use a volume, a config or a secret, or stowage exec")
            .put("top", "ECS lists no processes: use stowage exec SERVICE ps, if the image has ps")
            .put("stats", "CloudWatch has the CPU and memory use of services, in the namespace AWS/ECS")
            .put(
                    "attach",
                    "ECS cannot attach to a task: stowage logs -f shows its output, stowage exec runs a command in it")
            .put("kill", "no signals are sent to tasks: stowage stop ends them, stowage restart replaces them")
            .put("pause", "ECS pauses no tasks: stowage stop ends them, and stowage start runs them again")
            .put("unpause", "ECS pauses no tasks: stowage start runs what was stopped")
            .put("rm", "ECS removes tasks by itself, about an hour after they have ended")
            .put("wait", "nothing waits for tasks to end: stowage events shows when they do, stowage ps -a how")
            .put("watch", "files are not watched: build, push, and stowage up");

    private static final LinkedHashMap<String, String> FLAGS = LinkedHashMap.<String, String>empty()
            .put("--build", "build and push the image, and give --image SERVICE=URI")
            .put("--no-build", "nothing is built here, so leave it out")
            .put("--wait", "up waits until all services run, so leave it out")
            .put("--wait-timeout", "use --timeout")
            .put("--remove-orphans", "each up and down removes what the files do not name, so leave it out")
            .put("--force-recreate", "run stowage restart SERVICE after it")
            .put("--no-recreate", "only what has changed is replaced, so leave it out")
            .put("--pull", "ECS pulls images for each new task, so leave it out")
            .put("--quiet-pull", "ECS pulls the images, so leave it out")
            .put("--scale", "set deploy.replicas in the file, or run stowage scale SERVICE=N")
            .put("--no-deps", "services that are there already stay as they are, so leave it out")
            .put("--exit-code-from", "use stowage run SERVICE, which ends with the code of its command")
            .put("--abort-on-container-exit", "use stowage run SERVICE, which ends with its command")
            .put("--parallel", "AWS works on everything at once, so leave it out")
            .put("--compatibility", "there are no containers to name, so leave it out")
            .put("--rmi", "images stay in their registry, so leave it out");

    private static final String SESSION = "a command starts as the container did: put it into the command, as in ";
    private static final String VARIABLES = SESSION + "stowage exec SERVICE env NAME=VALUE COMMAND";
    private static final String USER = SESSION + "stowage exec SERVICE su USER -c COMMAND";
    private static final String WORKDIR = SESSION + "stowage exec SERVICE sh -c 'cd FOLDER && COMMAND'";

    private static final String DETACHED =
            "a command lasts as long as its session: stowage run -d SERVICE COMMAND starts a task of its own";

    private static final LinkedHashMap<String, String> OF_EXEC = LinkedHashMap.<String, String>empty()
            .put("-e", VARIABLES)
            .put("--env", VARIABLES)
            .put("-u", USER)
            .put("--user", USER)
            .put("-w", WORKDIR)
            .put("--workdir", WORKDIR)
            .put("-d", DETACHED)
            .put("--detach", DETACHED);

    private static final String MOUNTS = "a task has the volumes of its service: write them under volumes in the file";
    private static final String PORTS =
            "no load balancer leads to a task that runs once, so leave it out, or make it a service";

    private static final LinkedHashMap<String, String> OF_RUN = LinkedHashMap.<String, String>empty()
            .put("-v", MOUNTS)
            .put("--volume", MOUNTS)
            .put("--publish", PORTS)
            .put("--service-ports", PORTS)
            .put("-P", PORTS);

    /** With the letters of both, in any order, a word is understood as one flag. */
    private static final Vector<String> TERMINAL = Vector.of("--interactive", "--tty", "-i", "-t", "-it", "-ti");

    /** The time to end, also in one word. */
    private static final Pattern SECONDS = Pattern.compile("-t\\d*");

    private Unsupported() {}

    /** What to say to an option of docker compose that is not there. */
    static Option<Misuse> insteadOf(Verb verb, String flag) {
        return ofVerb(verb, flag)
                .orElse(() -> FLAGS.get(flag))
                .map(sentence -> Misuse.of(verb, "there is no " + flag + " here: " + sentence));
    }

    /** A letter means another thing to each command. */
    private static Option<String> ofVerb(Verb verb, String flag) {
        if (verb == Verb.RUN && TERMINAL.contains(flag)) {
            return Option.some("a task that runs once has no terminal, so leave it out, or use stowage exec");
        }
        if (SECONDS.matcher(flag).matches() && verb.flags().contains(Flag.TIMEOUT)) {
            return Option.some(
                    "containers get the time of their stop_grace_period to end; --timeout says how long to wait");
        }
        return switch (verb) {
            case EXEC -> OF_EXEC.get(flag);
            case RUN -> OF_RUN.get(flag);
            default -> Option.none();
        };
    }

    /** What to say to a command of docker compose that is not there. */
    static Option<Misuse> insteadOf(String command) {
        return SENTENCES.get(command).map(Misuse::of);
    }
}
