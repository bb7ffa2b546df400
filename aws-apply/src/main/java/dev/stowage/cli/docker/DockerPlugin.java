package dev.stowage.cli.docker;

import dev.stowage.cli.complete.Completion;
import dev.stowage.cli.line.CommandLineParser;
import dev.stowage.cli.line.Exit;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Misuse;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.Program;
import dev.stowage.cli.line.Verb;
import dev.stowage.cli.print.Help;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.BiFunction;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/**
 * The words with which the Docker client starts its plug-in {@code docker-ecs}: its own global options, then {@code ecs}, then
 * what the user typed after that (Docker manual, "Docker CLI plugins").
 *
 * @param stowage runs a command line without the words of the client
 */
public record DockerPlugin(BiFunction<Vector<String>, ProcessContext, Exit> stowage) {
    /** The first word that the plug-in's launcher puts before those of the client. */
    public static final String WORD = "docker-cli-plugin";

    private static final String ECS = "ecs";

    public Exit run(Vector<String> words, ProcessContext process) {
        ProcessContext inDocker = process.as(Program.DOCKER_PLUGIN, process.environment());
        if (words.startsWith(Vector.of("help", ECS))) {
            return call(Vector.empty(), words.drop(2).prepend("help"), inDocker);
        }
        return Completion.isAskedFor(words)
                ? Completion.run(words.drop(words.drop(1).startsWith(Vector.of(ECS)) ? 2 : 1), inDocker)
                : afterGlobalOptions(words, inDocker);
    }

    private Exit afterGlobalOptions(Vector<String> words, ProcessContext process) {
        return understood(words)
                .flatMap(line -> own(line)
                        .toEither(() -> Misuse.of("the Docker client starts this"))
                        .map(own -> call(
                                context(line),
                                own,
                                process.as(Program.DOCKER_PLUGIN, variables(line, process.environment())))))
                .getOrElseGet(misuse -> misuse.report(process));
    }

    private static Either<Misuse, CommandLine> understood(Vector<String> words) {
        try {
            return Either.right(new DefaultParser().parse(globalOptions(), words.toJavaArray(String[]::new), true));
        } catch (ParseException wrong) {
            return Either.left(Misuse.of("the options before ecs cannot be understood"));
        }
    }

    private static Options globalOptions() {
        return new Options()
                .addOption(null, "config", true, "")
                .addOption("c", "context", true, "")
                .addOption("D", "debug", false, "")
                .addOption("H", "host", true, "")
                .addOption("l", "log-level", true, "")
                .addOption(null, "tls", false, "")
                .addOption(null, "tlscacert", true, "")
                .addOption(null, "tlscert", true, "")
                .addOption(null, "tlskey", true, "")
                .addOption(null, "tlsverify", false, "");
    }

    private static Option<Vector<String>> own(CommandLine line) {
        Vector<String> rest = Vector.ofAll(line.getArgList());
        return Option.when(rest.startsWith(Vector.of(ECS)), () -> rest.drop(1));
    }

    private static Vector<String> context(CommandLine line) {
        return Option.of(line.getOptionValue("context"))
                .map(name -> Vector.of(Flag.CONTEXT.typed(), name))
                .getOrElse(Vector.empty());
    }

    /** What the client has no option of ours for, its variables say. */
    private static Map<String, String> variables(CommandLine line, Map<String, String> variables) {
        return Vector.of(new Tuple2<>("config", "DOCKER_CONFIG"), new Tuple2<>("host", "DOCKER_HOST"))
                .filter(option -> line.hasOption(option._1))
                .foldLeft(variables, (known, option) -> known.put(option._2, line.getOptionValue(option._1)));
    }

    /** Both {@code ecs} and {@code ecs compose} without a command are questions for help, as in the Docker client. */
    private Exit call(Vector<String> context, Vector<String> words, ProcessContext process) {
        Vector<String> asked = words.reject(word -> word.equals("help") || Flag.HELP.isTyped(word));
        if (asked.isEmpty()) {
            return Help.print(new Help(process.program()).ofAll(), process);
        }
        return asked.equals(Vector.of(Program.COMPOSE))
                ? Help.print(new Help(process.program()).ofGroup(Program.COMPOSE, composed()), process)
                : stowage.apply(context.appendAll(withoutCompose(words)), process);
    }

    private static Vector<Verb> composed() {
        return Vector.of(Verb.values()).filter(Program::isOfCompose);
    }

    /** {@code compose} stands where a command would, with or without flags before and after it. */
    private static Vector<String> withoutCompose(Vector<String> words) {
        int at = words.startsWith(Vector.of("help"))
                ? 1
                : CommandLineParser.beforeVerb(words).getOrElse(0);
        return words.drop(at).startsWith(Vector.of(Program.COMPOSE)) ? words.removeAt(at) : words;
    }
}
