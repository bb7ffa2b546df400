package dev.stowage.cli.line;

import io.vavr.collection.Vector;

/** As what this process was started, and so what its user types to start it again. */
public enum Program {
    STOWAGE("stowage"),
    /** The plug-in of the Docker client, where what docker compose has too stands under {@code compose}. */
    DOCKER_PLUGIN("docker ecs");

    /** What sets commands that work on a project apart from all others. */
    public static final String COMPOSE = "compose";

    private static final Vector<String> OF_NO_PROJECT =
            Vector.of("setup", "context", "secret", "volume", "doctor", "explain", "completion", "version", "help");

    private final String word;

    Program(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** A command as it is typed after the name of the program. */
    public String typed(Verb verb) {
        return this == DOCKER_PLUGIN && isOfCompose(verb) ? COMPOSE + " " + verb.word() : verb.word();
    }

    /** A command with the name of the program, as it is typed. */
    public String line(Verb verb) {
        return word + " " + typed(verb);
    }

    /** A text with the commands that it names as they are typed here. */
    public String spelled(String text) {
        return NamedCommand.replaced(text, named -> line(named.verb()));
    }

    /** Whether the command works on a project. */
    public static boolean isOfCompose(Verb verb) {
        return !OF_NO_PROJECT.contains(verb.words().head());
    }
}
