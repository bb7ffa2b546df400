package dev.stowage.cli.docker;

import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Surroundings;
import io.vavr.collection.Vector;

/** Makes a Docker context the current one, and says what goes before it. */
public final class ContextUseCommand implements Command {
    private static final Vector<String> STRONGER = Vector.of("DOCKER_CONTEXT", "DOCKER_HOST");

    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        Contexts contexts = new Contexts(call, around);
        ExitCode code = contexts.tell(
                contexts.store().use(call.operands().head()), call.operands().head());
        warn(around);
        return code;
    }

    /** The Docker client says the same. */
    static void warn(Surroundings around) {
        STRONGER.filter(name -> around.variable(name).isDefined())
                .forEach(name -> around.err()
                        .println(around.program().word() + ": the variable " + name
                                + " is set and goes before the current context"));
    }
}
