package dev.stowage.cli;

/** Prints help: the list of commands, or the flags of one. */
final class HelpCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        return call.operands().headOption().fold(() -> print(Help.ofAll(), around), name -> about(name, around));
    }

    private static ExitCode about(String name, Surroundings around) {
        return Verb.named(name)
                .fold(() -> CommandLineParser.unknownVerb(name).report(around), verb -> print(Help.of(verb), around));
    }

    static ExitCode print(String help, Surroundings around) {
        around.out().print(help);
        return ExitCode.DONE;
    }
}
