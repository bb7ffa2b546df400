package dev.stowage.cli.command;

import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Surroundings;
import dev.stowage.cli.line.Verb;
import dev.stowage.cli.line.VerbName;
import dev.stowage.cli.print.Help;
import io.vavr.collection.Vector;

/** Prints help: the list of commands, those of a group, or the flags of one. */
final class HelpCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        return call.operands().isEmpty()
                ? Help.print(new Help(around.program()).ofAll(), around)
                : about(call.operands(), around);
    }

    private static ExitCode about(Vector<String> words, Surroundings around) {
        Vector<Verb> group = words.size() == 1 ? Verb.group(words.head()) : Vector.empty();
        Help help = new Help(around.program());
        return group.nonEmpty()
                ? Help.print(help.ofGroup(words.head(), group), around)
                : VerbName.of(words).fold(misuse -> misuse.report(around), verb -> Help.print(help.of(verb), around));
    }
}
