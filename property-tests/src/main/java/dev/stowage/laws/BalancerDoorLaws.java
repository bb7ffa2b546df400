package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Tries;
import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** From outside, a service that ECS keeps running is reached through a balancer and no other way, as in the dialect {@code modern}. */
public interface BalancerDoorLaws extends Subject {
    @Property(tries = Tries.SOME)
    default void letsBalancersInWhereAPortIsPublished_onNetworksThatAreNotInternal(@ForAll("apps") ComposeApp app) {
        Assume.that(!app.text().contains(KeyName.TARGET_GROUP));
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

    /** What stands before a target group that exists is not known here. */
    @Property(tries = Tries.SOME)
    default void opensNoOtherWay(@ForAll("apps") ComposeApp app) {
        Assume.that(!app.text().contains(KeyName.TARGET_GROUP));
        SecurityGroups groups =
                SecurityGroups.of(Outcome.of(pipeline(), app.source()).conversion());
        assertThat(groups.otherWays()).isEmpty();
    }
}
