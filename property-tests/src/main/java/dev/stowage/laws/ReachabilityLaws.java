package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Tries;
import dev.stowage.value.ServiceName;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Networks decide who can talk: two services can exactly if they share one. Of a network that exists already, its owner
 * has said who can, so the template adds nothing.
 */
public interface ReachabilityLaws extends Subject {
    @Property(tries = Tries.SOME)
    default void letsExactlyThoseTalkThatShareANetwork(@ForAll("apps") ComposeApp app) {
        Membership networks = Membership.of(app.source());
        SecurityGroups groups =
                SecurityGroups.of(Outcome.of(pipeline(), app.source()).conversion());
        for (ServiceName from : networks.services()) {
            for (ServiceName to : networks.services()) {
                assertThat(groups.opensEverything(from, to))
                        .as("%s to %s", from, to)
                        .isEqualTo(networks.shareOne(from, to));
            }
        }
    }
}
