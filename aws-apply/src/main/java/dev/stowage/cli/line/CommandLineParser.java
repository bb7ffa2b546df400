package dev.stowage.cli.line;

import dev.stowage.apply.stack.StackName;
import dev.stowage.cli.line.Flag.Arity;
import dev.stowage.problem.NearestName;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** From words to an {@link Invocation}. Some flags may stand before the name of the command, as in docker compose. */
public final class CommandLineParser {
    /** What a plan would have to leave out. */
    private static final Vector<Flag> NO_PLAN = Vector.of(Flag.DRY_RUN, Flag.UP_FORMAT, Flag.REPORT_FORMAT);

    private CommandLineParser() {}

    public static Either<Misuse, Invocation> parse(Vector<String> words) {
        return beforeVerb(words).flatMap(count -> split(words, count));
    }

    /** What is typed so far of a command line, whatever is still missing; none where no command is understood. */
    public static Option<Invocation> begun(Vector<String> words) {
        return beforeVerb(words)
                .flatMap(count -> VerbName.of(words.drop(count))
                        .flatMap(verb -> read(
                                verb,
                                words.take(count),
                                words.drop(count + verb.words().size()))))
                .toOption();
    }

    /** How many words stand before the name of the command. */
    public static Either<Misuse, Integer> beforeVerb(Vector<String> words) {
        return words.headOption().exists(word -> word.startsWith("-"))
                ? understood(Verb.HELP, Verb.beforeName(), words, true)
                        .map(line -> words.size() - line.getArgList().size())
                : Either.right(0);
    }

    private static Either<Misuse, Invocation> split(Vector<String> words, int before) {
        if (before == words.size()) {
            return withoutVerb(words);
        }
        Vector<String> fromVerb = words.drop(before);
        if (asksForGroup(fromVerb)) {
            return invocation(Verb.HELP, words.take(before), fromVerb.take(1));
        }
        return VerbName.of(fromVerb)
                .flatMap(verb -> invocation(
                        verb, words.take(before), fromVerb.drop(verb.words().size())));
    }

    /** As in {@code context --help}, where no command is named yet. */
    private static boolean asksForGroup(Vector<String> words) {
        return !Verb.group(words.head()).isEmpty() && words.drop(1).headOption().exists(Flag.HELP::isTyped);
    }

    private static Either<Misuse, Invocation> withoutVerb(Vector<String> words) {
        return invocation(Verb.HELP, words, Vector.empty()).flatMap(call -> {
            if (call.has(Flag.VERSION)) {
                return Either.right(new Invocation(Verb.VERSION, call.values(), call.operands()));
            }
            return words.isEmpty() || call.has(Flag.HELP)
                    ? Either.right(call)
                    : Either.left(Misuse.of("a command is missing"));
        });
    }

    private static Either<Misuse, Invocation> invocation(Verb verb, Vector<String> before, Vector<String> after) {
        return read(verb, before, after).flatMap(CommandLineParser::checked);
    }

    /** After its name a command takes its own flags, which may have the letters of those before it. */
    private static Either<Misuse, Invocation> read(Verb verb, Vector<String> before, Vector<String> after) {
        return understood(verb, Verb.beforeName(), before, false)
                .map(line -> values(Verb.beforeName(), line))
                .flatMap(leading -> taken(verb, leading))
                .flatMap(leading -> understood(verb, verb.flags(), after, verb.isFollowedByCommand())
                        .map(own -> new Invocation(
                                verb,
                                leading.merge(values(verb.flags(), own), Vector::appendAll),
                                Vector.ofAll(own.getArgList()))));
    }

    /** What would change the outcome, such as {@code --dry-run}, is never passed over. */
    private static Either<Misuse, Map<Flag, Vector<String>>> taken(Verb verb, Map<Flag, Vector<String>> leading) {
        return Verb.LEADING
                .find(flag -> leading.containsKey(flag)
                        && verb != Verb.HELP
                        && !Flag.PLACE.contains(flag)
                        && !verb.flags().contains(flag))
                .map(flag -> unknownFlag(verb, flag.typed()))
                .toEither(leading)
                .swap();
    }

    private static Either<Misuse, CommandLine> understood(
            Verb verb, Vector<Flag> flags, Vector<String> words, boolean stopAtVerb) {
        try {
            return Either.right(DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .setStripLeadingAndTrailingQuotes(false)
                    .get()
                    .parse(options(flags), words.toJavaArray(String[]::new), stopAtVerb));
        } catch (UnrecognizedOptionException unknown) {
            return Either.left(unknownFlag(verb, unknown.getOption()));
        } catch (MissingArgumentException missing) {
            return Either.left(
                    Misuse.of(verb, "--" + missing.getOption().getLongOpt() + " needs a value"));
        } catch (ParseException wrong) {
            return Either.left(Misuse.of(verb, "the options cannot be understood"));
        }
    }

    private static Options options(Vector<Flag> flags) {
        Options options = new Options();
        flags.forEach(flag -> options.addOption(
                org.apache.commons.cli.Option.builder(letter(flag, options).getOrElse((String) null))
                        .longOpt(flag.word())
                        .hasArg(flag.arity() != Arity.SWITCH)
                        .get()));
        return options;
    }

    /** A letter belongs to the first flag that has it. */
    private static Option<String> letter(Flag flag, Options taken) {
        return flag.letter().filter(letter -> !taken.hasShortOption(letter));
    }

    /** Before its name the command is not known yet, so any flag may have been meant. */
    static Misuse unknownFlag(Verb verb, String typed) {
        int equals = typed.indexOf('=');
        String name = equals < 0 ? typed : typed.substring(0, equals);
        Vector<Flag> known = verb == Verb.HELP ? Verb.beforeName().appendAll(Vector.of(Flag.values())) : verb.flags();
        return known.find(flag -> flag.isTyped(name))
                .map(flag -> Misuse.of(equals >= 0 && flag.arity() == Arity.SWITCH
                                ? name + " takes no value: write it alone, or leave it out"
                                : name + " is an option of some commands: write it after the name of one that takes it"))
                .getOrElse(() -> unknownFlag(verb, name, known));
    }

    private static Misuse unknownFlag(Verb verb, String name, Vector<Flag> known) {
        return Unsupported.insteadOf(verb, name)
                .getOrElse(
                        () -> Misuse.of(verb, "unknown option " + name, NearestName.of(name, known.map(Flag::typed))));
    }

    private static Map<Flag, Vector<String>> values(Vector<Flag> flags, CommandLine line) {
        Map<Flag, Vector<String>> values = HashMap.empty();
        for (Flag flag : flags) {
            if (line.hasOption(flag.word())) {
                values = values.put(flag, given(line, flag));
            }
        }
        return values;
    }

    private static Vector<String> given(CommandLine line, Flag flag) {
        return flag.arity() == Arity.SWITCH ? Vector.empty() : Vector.of(line.getOptionValues(flag.word()));
    }

    private static Either<Misuse, Invocation> checked(Invocation call) {
        return strayFlag(call)
                .orElse(() -> wrongOperands(call))
                .orElse(() -> contradiction(call))
                .orElse(() -> Vector.of(Flag.values())
                        .flatMap(flag -> wrongChoice(call, flag))
                        .headOption())
                .orElse(() -> wrongName(call))
                .orElse(() -> Timeout.of(call).swap().toOption())
                .orElse(() -> Endpoint.wrong(call))
                .orElse(() -> Ignored.wrong(call))
                .fold(() -> Either.right(call), Either::left);
    }

    /** What is followed by a command ends the flags; a word that looks like one and stands before it is unknown. */
    private static Option<Misuse> strayFlag(Invocation call) {
        return Option.when(call.verb().isFollowedByCommand(), call.operands())
                .flatMap(Vector::headOption)
                .filter(word -> word.startsWith("-"))
                .map(word -> unknownFlag(call.verb(), word));
    }

    private static Option<Misuse> wrongOperands(Invocation call) {
        return Option.when(!call.has(Flag.HELP), () -> Operands.of(call.verb()))
                .flatMap(operands -> operands.wrong(call.operands()))
                .map(sentence -> Misuse.of(call, sentence));
    }

    private static Option<Misuse> contradiction(Invocation call) {
        return Vector.of(
                        Option.when(
                                call.one(Flag.ANSI).contains("never")
                                        && call.one(Flag.PROGRESS).contains("tty"),
                                "--progress tty draws with what --ansi never forbids"),
                        Option.when(
                                call.has(Flag.RECOVER) && call.has(Flag.FOR_EVER),
                                Flag.RECOVER.typed() + " keeps what " + Flag.FOR_EVER.typed() + " deletes"),
                        Option.when(
                                call.has(Flag.TASK_FORMAT) && !call.has(Flag.TASK_DETACHED),
                                "the task prints its logs as they are: leave out " + Flag.TASK_FORMAT.typed()),
                        passedOver(call))
                .flatMap(wrong -> wrong)
                .headOption()
                .map(sentence -> Misuse.of(call, sentence));
    }

    /** A plan is lines. */
    private static Option<String> passedOver(Invocation call) {
        return Option.some(NO_PLAN.filter(call::has))
                .filter(flags -> call.has(Flag.PLAN) && flags.nonEmpty())
                .map(flags -> Flag.PLAN.typed() + " prints lines: leave out "
                        + flags.map(Flag::typed).mkString(" and "));
    }

    private static Option<Misuse> wrongName(Invocation call) {
        return call.one(Flag.STACK_NAME)
                .filter(name -> StackName.parse(name).isEmpty())
                .map(name -> "--stack-name takes letters, digits and dashes, a letter first, at most 128, not \"" + name
                        + "\"")
                .orElse(() -> Vector.of(Flag.values())
                        .find(flag ->
                                flag.value().equals("FILE") && call.all(flag).exists(String::isEmpty))
                        .map(flag -> flag.typed() + " takes the name of a file, which is empty here"))
                .map(sentence -> Misuse.of(call, sentence));
    }

    private static Option<Misuse> wrongChoice(Invocation call, Flag flag) {
        return call.all(flag)
                .find(value -> flag.choices().nonEmpty() && !flag.choices().contains(value))
                .filter(value -> !flag.takesTemplates() || !Flag.isTemplate(value))
                .map(value -> Misuse.of(call, flag.typed() + " takes " + flag.choices().mkString(", ") + ", not " + value, NearestName.of(value, flag.choices())));
    }
}
