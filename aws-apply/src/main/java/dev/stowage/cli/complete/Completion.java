package dev.stowage.cli.complete;

import dev.stowage.apply.aws.Profiles;
import dev.stowage.apply.docker.ContextStore;
import dev.stowage.cli.line.CommandLineParser;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.Program;
import dev.stowage.cli.line.Verb;
import dev.stowage.cli.stage.FileServices;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Suggestions for the last word of a command line, in the form that the Docker client passes on to shells: a suggestion and
 * its meaning a line, then a colon and a number for what the shell does next.
 */
public record Completion(Vector<String> before, String begun, ProcessContext process) {
    /** The first word of a shell that shows what an answer means. */
    public static final String WITH_MEANINGS = "__complete";

    /** That of one that does not. */
    public static final String WITHOUT_MEANINGS = "__completeNoDesc";

    private static final int FILES_TOO = 0;
    private static final int NOTHING_ELSE = 4;
    private static final int NO_BLANK = 2;

    /** What help shows for the name of a service, alone or with a number. */
    private static final String SERVICE = "SERVICE";

    private static final String COUNT = "SERVICE=";

    public static boolean isAskedFor(Vector<String> words) {
        return words.headOption().contains(WITH_MEANINGS) || words.headOption().contains(WITHOUT_MEANINGS);
    }

    /** Takes the words after the name of the program, the one that is being typed last. */
    public static ExitCode run(Vector<String> words, ProcessContext process) {
        Completion completion = new Completion(
                        words.dropRight(1).reject(Program.COMPOSE::equals),
                        words.lastOption().getOrElse(""),
                        process)
                .afterFlag();
        boolean compose = words.dropRight(1).contains(Program.COMPOSE);
        Vector<Tuple2<String, String>> all = completion.suggestions(compose);
        all.filter(suggestion -> suggestion._1.startsWith(completion.begun))
                .forEach(suggestion -> process.out().println(suggestion._1 + "\t" + suggestion._2));
        process.out().println(":" + (all.isEmpty() ? FILES_TOO : next(all)));
        return ExitCode.DONE;
    }

    private static int next(Vector<Tuple2<String, String>> all) {
        return all.forAll(suggestion -> suggestion._1.endsWith("=")) ? NOTHING_ELSE | NO_BLANK : NOTHING_ELSE;
    }

    private Vector<Tuple2<String, String>> suggestions(boolean compose) {
        Option<Flag> open = open();
        if (open.isDefined()) {
            return open.fold(Vector::empty, this::values);
        }
        Option<Verb> verb = verb();
        return begun.startsWith("-")
                ? verb.map(it -> it.own().appendAll(it.heeded()))
                        .getOrElse(Verb::beforeName)
                        .map(flag -> Tuple.of(flag.typed(), flag.meaning()))
                : verb.map(this::operands).getOrElse(() -> verbs(compose));
    }

    /** A value that hangs on its flag by = is completed alone, as the scripts of the Docker client expect. */
    private Completion afterFlag() {
        int equals = begun.startsWith("--") ? begun.indexOf('=') : -1;
        Completion value = new Completion(
                before.append(begun.substring(0, Math.max(equals, 0))), begun.substring(equals + 1), process);
        return equals > 0 && value.open().isDefined() ? value : this;
    }

    /** The flag whose value is being typed. */
    private Option<Flag> open() {
        return before.lastOption()
                .flatMap(word ->
                        verb().map(Verb::flags).getOrElse(Verb::beforeName).find(flag -> flag.isTyped(word)))
                .filter(flag -> flag.arity() != Flag.Arity.SWITCH);
    }

    private Option<Verb> verb() {
        return Verb.named(fromVerb());
    }

    private Vector<String> fromVerb() {
        return before.drop(CommandLineParser.beforeVerb(before).getOrElse(0));
    }

    private Vector<Tuple2<String, String>> values(Flag flag) {
        return switch (flag) {
            case CONTEXT -> contexts();
            case AWS_PROFILE -> profiles();
            default -> flag.choices().map(choice -> Tuple.of(choice, ""));
        };
    }

    private Vector<Tuple2<String, String>> operands(Verb verb) {
        return switch (verb) {
            case CONTEXT_USE, CONTEXT_RM -> contexts();
            case COMPLETION -> Vector.of(Shell.values()).map(shell -> Tuple.of(shell.word(), ""));
            default -> CommandLineParser.begun(before).fold(Vector::empty, this::services);
        };
    }

    private Vector<Tuple2<String, String>> services(Invocation call) {
        return call.nextOperand()
                .filter(next -> next.contains(SERVICE))
                .map(next -> named(FileServices.of(call, process), next.contains(COUNT) ? "=" : "", call.operands()))
                .getOrElse(Vector.empty());
    }

    /** Without those that stand there already, be it with a number. */
    private static Vector<Tuple2<String, String>> named(Vector<String> services, String ending, Vector<String> typed) {
        return services.reject(name -> typed.exists(word -> (word + "=").startsWith(name + "=")))
                .map(name -> Tuple.of(name + ending, ""));
    }

    private Vector<Tuple2<String, String>> profiles() {
        return Profiles.of(process.environment(), process.home())
                .map(all -> all.all()
                        .map(profile ->
                                Tuple.of(profile.name(), profile.region().getOrElse(""))))
                .getOrElse(Vector.empty());
    }

    private Vector<Tuple2<String, String>> contexts() {
        return ContextStore.of(process.environment(), process.home())
                .all()
                .map(all -> all.map(context -> Tuple.of(context.name(), context.description())))
                .getOrElse(Vector.empty());
    }

    /** The first word of a command, or the second one of a group. */
    private Vector<Tuple2<String, String>> verbs(boolean compose) {
        Vector<String> typed = fromVerb();
        Vector<Verb> possible = Vector.of(Verb.values())
                .filter(verb -> verb.words().startsWith(typed))
                .filter(verb -> !compose || Program.isOfCompose(verb));
        return possible.map(verb -> Tuple.of(verb.words().get(typed.size()), meaning(verb, typed.size())))
                .distinctBy(suggestion -> suggestion._1)
                .appendAll(Option.when(
                        typed.isEmpty() && !compose && process.program() == Program.DOCKER_PLUGIN,
                        () -> Tuple.of(Program.COMPOSE, "Commands that work on a project")));
    }

    /** A group is explained by its commands. */
    private static String meaning(Verb verb, int typed) {
        return verb.words().size() > typed + 1
                ? Verb.group(verb.words().head())
                        .map(each -> each.words().last())
                        .mkString(", ")
                : verb.summary();
    }
}
