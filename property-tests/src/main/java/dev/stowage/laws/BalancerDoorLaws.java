package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Tries;
import dev.stowage.compose.Service;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** From outside, a service that ECS keeps running is reached through a balancer and no other way, as in the dialect {@code modern}. */
public interface BalancerDoorLaws extends Subject {
    @Property(tries = Tries.SOME)
    default void letsBalancersInWhereAPortIsPublished_onNetworksThatAreNotInternal(@ForAll("apps") ComposeApp app) {
        Membership networks = Membership.of(app.source());
        SecurityGroups groups =
                SecurityGroups.of(Outcome.of(pipeline(), app.source()).conversion());
        for (Service service : networks.project().services().values().filter(each -> groups.isKept(each.name()))) {
            service.ports()
                    .forEach(port -> assertThat(groups.letsBalancerIn(
                                    service.name(),
                                    port.target().number(),
                                    port.protocol().getOrElse("tcp")))
                            .as("%s of %s", port, service.name())
                            .isEqualTo(!networks.isInternal(service)));
        }
    }

    @Property(tries = Tries.SOME)
    default void opensNoOtherWay(@ForAll("apps") ComposeApp app) {
        SecurityGroups groups =
                SecurityGroups.of(Outcome.of(pipeline(), app.source()).conversion());
        assertThat(groups.otherWays()).isEmpty();
    }
}
