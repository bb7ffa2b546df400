package dev.stowage.cli;

import io.vavr.collection.Vector;

/** Prints help: the list of commands, those of a group, or the flags of one. */
final class HelpCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        return call.operands().isEmpty()
                ? print(new Help(around.program()).ofAll(), around)
                : about(call.operands(), around);
    }

    private static ExitCode about(Vector<String> words, Surroundings around) {
        Vector<Verb> group = words.size() == 1 ? Verb.group(words.head()) : Vector.empty();
        Help help = new Help(around.program());
        return group.nonEmpty()
                ? print(help.ofGroup(words.head(), group), around)
                : VerbName.of(words).fold(misuse -> misuse.report(around), verb -> print(help.of(verb), around));
    }

    static ExitCode print(String help, Surroundings around) {
        around.out().print(help);
        return ExitCode.DONE;
    }
}
