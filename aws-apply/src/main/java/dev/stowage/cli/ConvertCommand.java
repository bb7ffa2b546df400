package dev.stowage.cli;

import dev.stowage.convert.Conversion;

/** Prints the template. */
final class ConvertCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        return GivenTags.of(call).fold(misuse -> misuse.report(around), tags -> print(call, around));
    }

    private static ExitCode print(Invocation call, Surroundings around) {
        Stages stages = new Stages(call, around);
        Delivery delivery = new Delivery(call, around);
        return stages.inDialect(dialect -> stages.tell(
                stages.converted(dialect), Conversion::warnings, conversion -> delivery.of(conversion.template())));
    }
}
