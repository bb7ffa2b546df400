package dev.stowage.apply;

import dev.stowage.apply.aws.Target;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.RouteTable;

/** The default VPC of the emulator has a gateway and no route to it; on AWS it has both. */
public final class DefaultVpc {
    private DefaultVpc() {}

    public static void routed(Target account) {
        try (Ec2Client client = SdkClients.of(Ec2Client.builder(), account)) {
            String vpc = client.describeVpcs(request -> request.filters(is("is-default", "true")))
                    .vpcs()
                    .get(0)
                    .vpcId();
            String gateway = client.describeInternetGateways(request -> request.filters(is("attachment.vpc-id", vpc)))
                    .internetGateways()
                    .get(0)
                    .internetGatewayId();
            for (RouteTable table : client.describeRouteTables(request -> request.filters(is("vpc-id", vpc)))
                    .routeTables()) {
                client.createRoute(request -> request.routeTableId(table.routeTableId())
                        .destinationCidrBlock("0.0.0.0/0")
                        .gatewayId(gateway));
            }
        }
    }

    private static Filter is(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }
}
