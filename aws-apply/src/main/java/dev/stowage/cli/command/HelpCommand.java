package dev.stowage.cli.command;

import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.Verb;
import dev.stowage.cli.line.VerbName;
import dev.stowage.cli.print.Help;
import io.vavr.collection.Vector;

/** Prints help: the list of commands, those of a group, or the flags of one. */
final class HelpCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        return call.operands().isEmpty()
                ? Help.print(new Help(process.program()).ofAll(), process)
                : about(call.operands(), process);
    }

    private static ExitCode about(Vector<String> words, ProcessContext process) {
        Vector<Verb> group = words.size() == 1 ? Verb.group(words.head()) : Vector.empty();
        Help help = new Help(process.program());
        return group.nonEmpty()
                ? Help.print(help.ofGroup(words.head(), group), process)
                : VerbName.of(words).fold(misuse -> misuse.report(process), verb -> Help.print(help.of(verb), process));
    }
}
