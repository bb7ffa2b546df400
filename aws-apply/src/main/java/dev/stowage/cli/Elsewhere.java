package dev.stowage.cli;

import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;

/** The commands of docker compose that ECS has no place for, each with what to use instead. */
final class Elsewhere {
    static final LinkedHashMap<String, String> SENTENCES = LinkedHashMap.<String, String>empty()
            .put("build", "images are built elsewhere: docker compose build and docker compose push, then stowage up")
            .put("push", "images are pushed by docker compose push; stowage up deploys what the registry has")
            .put("pull", "ECS pulls images by itself when tasks start; stowage restart lets it pull again")
            .put("create", "stowage up creates and starts at once; stowage scale SERVICE=0 runs nothing")
            .put("cp", "no files are copied into tasks: use a volume, a config or a secret, or stowage exec")
            .put("top", "ECS lists no processes: stowage exec SERVICE ps does, where the image has ps")
            .put("stats", "CloudWatch has the CPU and memory of services, by the namespace AWS/ECS")
            .put("attach", "nothing attaches to a task: stowage logs -f shows what it prints, stowage exec goes inside")
            .put("kill", "ECS ends tasks in its own way: stowage stop, or stowage restart")
            .put("pause", "ECS pauses no tasks: stowage stop ends them, and stowage start runs them again")
            .put("unpause", "ECS pauses no tasks: stowage start runs what was stopped")
            .put("rm", "ECS forgets tasks that ended by itself, after about an hour")
            .put("wait", "nothing waits for tasks to end: stowage events tells when they do, stowage ps -a how")
            .put("watch", "files are not watched: build, push, and stowage up");

    private Elsewhere() {}

    /** What to say to a command of docker compose that is not there. */
    static Option<Misuse> insteadOf(String command) {
        return SENTENCES.get(command).map(sentence -> new Misuse(sentence, Option.none(), Option.none()));
    }
}
