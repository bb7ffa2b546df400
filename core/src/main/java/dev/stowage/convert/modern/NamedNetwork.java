package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.ecs.Parameter;
import io.vavr.collection.Vector;

/** The subnets that the file names by their ids: what is written down need not be asked for. */
final class NamedNetwork {
    private NamedNetwork() {}

    /** Parameters with the ids that the file names. Its subnets are public unless their tasks have no public address. */
    static Vector<Parameter> filled(Vector<Parameter> parameters, ConversionContext context) {
        boolean isPublic = context.settings().extension().assignPublicIp().getOrElse(true);
        Vector<String> subnets = isPublic ? context.settings().extension().subnets() : Vector.empty();
        return parameters.map(parameter -> filled(parameter, subnets));
    }

    private static Parameter filled(Parameter parameter, Vector<String> subnets) {
        return parameter instanceof Parameter.Subnet subnet
                ? new Parameter.Subnet(
                        subnet.id(),
                        subnet.number(),
                        subnets.drop(subnet.number() - 1).headOption())
                : parameter;
    }
}
