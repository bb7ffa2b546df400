package dev.stowage.cli;

/** Deploys the project; with {@code --dry-run} prints what would be sent. */
final class UpCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        return call.has(Flag.DRY_RUN)
                ? new ConvertCommand().run(call, around)
                : new UnavailableCommand().run(call, around);
    }
}
