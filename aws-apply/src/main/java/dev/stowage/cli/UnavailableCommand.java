package dev.stowage.cli;

/** Says that this version does not have the command yet. */
final class UnavailableCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        around.err()
                .println("stowage: this version does not have " + call.verb().word() + " yet");
        return ExitCode.BUG;
    }
}
