package dev.stowage.cli.line;

import dev.stowage.cli.line.Flag.Arity;
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
        return read(verb, before, after)
                .flatMap(call ->
                        new CommandLineRules(call).broken().toEither(call).swap());
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
                .map(flag -> UnknownFlag.of(verb, flag.typed()))
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
            return Either.left(UnknownFlag.of(verb, unknown.getOption()));
        } catch (MissingArgumentException missing) {
            return Either.left(Misuse.of(verb, "--" + missing.getOption().getLongOpt() + " needs a value"));
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
}
