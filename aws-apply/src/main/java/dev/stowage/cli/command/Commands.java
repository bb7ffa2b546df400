package dev.stowage.cli.command;

import dev.stowage.apply.Operator;
import dev.stowage.cli.complete.CompletionCommand;
import dev.stowage.cli.docker.ContextCreateCommand;
import dev.stowage.cli.docker.ContextListCommand;
import dev.stowage.cli.docker.ContextRemoveCommand;
import dev.stowage.cli.docker.ContextShowCommand;
import dev.stowage.cli.docker.ContextUseCommand;
import dev.stowage.cli.docker.SetupCommand;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.Verb;

/** What each verb does. */
public final class Commands {
    private Commands() {}

    /** Only the called command is ever made, for start-up's sake. */
    public static Command of(Verb verb) {
        return switch (verb) {
            case UP -> new UpCommand();
            case DOWN -> new DownCommand();
            case PS -> new PsCommand();
            case LOGS -> new LogsCommand();
            case EXEC -> new ExecCommand();
            case RUN -> new RunCommand();
            case EVENTS -> new EventsCommand();
            case PORT -> new PortCommand();
            case IMAGES -> new ImagesCommand();
            case STOP -> UpkeepCommand.stop();
            case START -> UpkeepCommand.of(Operator::start);
            case RESTART -> UpkeepCommand.of(Operator::restart);
            case SCALE -> UpkeepCommand::scale;
            case LS -> new LsCommand();
            case CONVERT -> new ConvertCommand();
            case CONFIG -> new ConfigCommand();
            case VALIDATE -> new ValidateCommand();
            case EXPLAIN -> new ExplainCommand();
            case DISCOVERY -> new DiscoverCommand();
            case SECRET_CREATE -> new SecretCreateCommand();
            case SECRET_LS -> new SecretListCommand();
            case SECRET_INSPECT -> new SecretInspectCommand();
            case SECRET_RM -> new SecretRemoveCommand();
            case VOLUME_LS -> new VolumeListCommand();
            case VOLUME_RM -> new VolumeRemoveCommand();
            case DOCTOR -> new DoctorCommand();
            case SETUP -> new SetupCommand();
            case CONTEXT_CREATE -> new ContextCreateCommand();
            case CONTEXT_LS -> new ContextListCommand();
            case CONTEXT_USE -> new ContextUseCommand();
            case CONTEXT_SHOW -> new ContextShowCommand();
            case CONTEXT_RM -> new ContextRemoveCommand();
            case COMPLETION -> new CompletionCommand();
            case VERSION -> new VersionCommand();
            case HELP -> new HelpCommand();
        };
    }
}
