package dev.stowage.convert.modern;

import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.Subnet;
import dev.stowage.convert.site.Site;
import dev.stowage.ecs.Parameter;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** The network and the subnets that the file names by their ids: what is written down need not be asked for. */
final class NamedNetwork {
    private NamedNetwork() {}

    /** Parameters with the ids that the file names. Its subnets are public unless their tasks have no public address. */
    static Vector<Parameter> filled(Vector<Parameter> parameters, Site site) {
        boolean isPublic = site.settings().extension().assignPublicIp().getOrElse(true);
        Vector<String> subnets = isPublic ? site.settings().extension().subnets() : Vector.empty();
        return parameters.map(parameter -> filled(parameter, site, subnets));
    }

    private static Parameter filled(Parameter parameter, Site site, Vector<String> subnets) {
        if (parameter instanceof Parameter.Vpc vpc) {
            return new Parameter.Vpc(vpc.id(), site.namedVpc());
        }
        return parameter instanceof Parameter.Subnet subnet
                ? new Parameter.Subnet(
                        subnet.id(),
                        subnet.number(),
                        subnets.drop(subnet.number() - 1).headOption())
                : parameter;
    }

    /** The subnets that are known, and that the internet does not reach. */
    static Set<String> privateSubnets(Site site) {
        return HashSet.ofAll(site.environment()
                .inventory()
                .map(AwsInventory::subnets)
                .getOrElse(Vector.empty())
                .reject(Subnet::isPublic)
                .map(Subnet::id));
    }
}
