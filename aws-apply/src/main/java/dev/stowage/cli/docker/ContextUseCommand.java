package dev.stowage.cli.docker;

import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import io.vavr.collection.Vector;

/** Makes a Docker context the current one, and says what goes before it. */
public final class ContextUseCommand implements Command {
    private static final Vector<String> STRONGER = Vector.of("DOCKER_CONTEXT", "DOCKER_HOST");

    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        Contexts contexts = new Contexts(call, process);
        ExitCode code = contexts.tell(
                contexts.store().use(call.operands().head()), call.operands().head());
        warn(process);
        return code;
    }

    /** The Docker client says the same. */
    static void warn(ProcessContext process) {
        STRONGER.filter(name -> process.variable(name).isDefined())
                .forEach(name -> process.say("the variable " + name + " is set and goes before the current context"));
    }
}
