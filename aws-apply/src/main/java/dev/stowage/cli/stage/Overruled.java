package dev.stowage.cli.stage;

import dev.stowage.apply.docker.EcsContext;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The variables that tell all other tools for AWS where to work, where a Docker context that says otherwise goes before them. */
record Overruled(Invocation call, ProcessContext process) {
    private static final String KEY = "AWS_ACCESS_KEY_ID";

    /** A warning, unless the variables say the same or the command line says it all. */
    Option<Problem> by(String context, EcsContext ecs) {
        Vector<String> variables = credentials(ecs).appendAll(region(ecs));
        return Option.when(variables.nonEmpty(), () -> problem(context, variables));
    }

    private Vector<String> credentials(EcsContext ecs) {
        return call.has(Flag.AWS_PROFILE)
                ? Vector.empty()
                : ecs.profile()
                        .toVector()
                        .flatMap(profile -> Option.some(KEY)
                                .filter(key -> process.variable(key).isDefined())
                                .orElse(() -> first("AWS_DEFAULT_PROFILE", "AWS_PROFILE")
                                        .flatMap(name -> other(profile, name))));
    }

    private Vector<String> region(EcsContext ecs) {
        return call.has(Flag.REGION)
                ? Vector.empty()
                : ecs.region()
                        .toVector()
                        .flatMap(region ->
                                first("AWS_REGION", "AWS_DEFAULT_REGION").flatMap(name -> other(region, name)));
    }

    /** The one that AWS's command goes by. */
    private Option<String> first(String... variables) {
        return Vector.of(variables).find(name -> process.variable(name).isDefined());
    }

    private Option<String> other(String value, String variable) {
        return Option.some(variable).filter(name -> process.variable(name).exists(set -> !set.equals(value)));
    }

    private static Problem problem(String context, Vector<String> variables) {
        return Problem.builder()
                .id(DeploymentProblem.VARIABLE_OVERRULED)
                .sentence("the Docker context " + context + " says otherwise than " + variables.mkString(" and ")
                        + ", and goes before")
                .hint("give " + Flag.AWS_PROFILE.typed() + " and " + Flag.REGION.typed() + ", or "
                        + Flag.CONTEXT.typed() + " default to leave it to the variables")
                .build();
    }
}
