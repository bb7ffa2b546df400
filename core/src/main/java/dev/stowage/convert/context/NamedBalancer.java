package dev.stowage.convert.context;

import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import io.vavr.control.Option;

/** Whether the load balancer that a project names is there, and where the project is. */
public final class NamedBalancer {
    /** Where it is named. */
    public static final AttributePath PATH = AttributePath.of(KeyName.LOAD_BALANCER);

    private static final AttributePath VPC = AttributePath.of(KeyName.VPC);

    private NamedBalancer() {}

    /** Offline an ARN is taken at its word; a name is not enough. */
    public static Option<Problem> missing(ConversionContext context) {
        return context.namedBalancer()
                .filter(name -> context.existingBalancer().isEmpty())
                .flatMap(name ->
                        ExistingResources.missing(context, "load balancer", name, PATH, "one of the project's own"));
    }

    /** It decides the network, so none else can be named. */
    public static Option<Problem> elsewhere(ConversionContext context) {
        return context.existingBalancer()
                .flatMap(balancer -> context.namedVpc()
                        .filter(id -> !id.equals(balancer.vpc()))
                        .map(id -> Problem.about(
                                EcsProblem.BALANCER_ELSEWHERE,
                                VPC,
                                "the load balancer is in the network " + balancer.vpc() + ", not in "
                                        + context.sources().at(VPC).spell(id),
                                "remove " + KeyName.VPC + ", or name a load balancer of that network")));
    }
}
