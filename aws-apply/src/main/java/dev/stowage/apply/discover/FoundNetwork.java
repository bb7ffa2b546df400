package dev.stowage.apply.discover;

import dev.stowage.apply.aws.Network;
import dev.stowage.apply.aws.Network.FoundRouteTable;
import dev.stowage.apply.aws.Network.FoundSubnet;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.parallel.Parallel;
import dev.stowage.aws.Subnet;
import dev.stowage.aws.Vpc;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;

/** A network to deploy into, with its subnets by zone. */
record FoundNetwork(Option<Vpc> vpc, Vector<Subnet> subnets) {
    static final FoundNetwork NONE = new FoundNetwork(Option.none(), Vector.empty());

    private static final String INTERNET_GATEWAY = "igw-";

    /** The default VPC; {@link #NONE} in an account that has none. */
    static Either<ServiceFailure, FoundNetwork> ofDefault(Network network) {
        return network.defaultVpc()
                .flatMap(found -> found.map(id -> of(id, network)).getOrElse(Either.right(NONE)));
    }

    /** The VPC of this id; {@link #NONE} when there is none. */
    static Either<ServiceFailure, FoundNetwork> of(String id, Network network) {
        CompletableFuture<Either<ServiceFailure, Vector<FoundRouteTable>>> tables =
                Parallel.begin(() -> network.routeTables(id));
        CompletableFuture<Either<ServiceFailure, Vector<FoundSubnet>>> subnets =
                Parallel.begin(() -> network.subnets(id));
        return network.vpc(id)
                .flatMap(found -> found.map(vpc -> subnets.join()
                                .flatMap(there -> tables.join().map(routes -> network(vpc, there, routes))))
                        .getOrElse(Either.right(NONE)));
    }

    Fact fact() {
        return Fact.of(known -> known.vpc(vpc).subnets(subnets));
    }

    private static FoundNetwork network(Vpc vpc, Vector<FoundSubnet> subnets, Vector<FoundRouteTable> tables) {
        return new FoundNetwork(
                Option.some(vpc),
                subnets.map(subnet -> new Subnet(subnet.id(), subnet.zone(), isPublic(subnet, tables)))
                        .sorted(Comparator.comparing(Subnet::zone).thenComparing(Subnet::id)));
    }

    /** Its own route table, else the main one, leads to an internet gateway. */
    private static boolean isPublic(FoundSubnet subnet, Vector<FoundRouteTable> tables) {
        return tables.find(table -> table.subnets().contains(subnet.id()))
                .orElse(() -> tables.find(table -> table.role() == Network.Role.MAIN))
                .exists(table -> table.gateways().exists(gateway -> gateway.startsWith(INTERNET_GATEWAY)));
    }
}
