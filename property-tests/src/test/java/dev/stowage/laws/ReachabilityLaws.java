package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Projects;
import dev.stowage.arbitraries.Tries;
import dev.stowage.compose.Network;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.value.NetworkName;
import dev.stowage.value.ServiceName;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Networks decide who can talk: two services can exactly if they share one. Of a network that exists already, its owner
 * has said who can, so the template adds nothing.
 */
class ReachabilityLaws {
    @Provide
    Arbitrary<ComposeApp> apps() {
        return Projects.valid();
    }

    @Property(tries = Tries.SOME)
    void letsExactlyThoseTalkThatShareANetwork(@ForAll("apps") ComposeApp app) {
        Journey journey = Journey.of(app.source());
        Project project = journey.project().project();
        SecurityGroups groups = SecurityGroups.of(journey.conversion());
        for (ServiceName from : project.services().keySet()) {
            for (ServiceName to : project.services().keySet()) {
                assertThat(groups.opensEverything(from, to))
                        .as("%s to %s", from, to)
                        .isEqualTo(made(project, from).exists(made(project, to)::contains));
            }
        }
        assertThat(groups.otherWays()).isEmpty();
    }

    @Property(tries = Tries.SOME)
    void letsBalancersInWhereAPortIsPublished_onNetworksThatAreNotInternal(@ForAll("apps") ComposeApp app) {
        Journey journey = Journey.of(app.source());
        Project project = journey.project().project();
        SecurityGroups groups = SecurityGroups.of(journey.conversion());
        for (Service service : project.services().values()) {
            boolean isOpen = service.networks().keySet().exists(name -> !isInternal(project, name));
            service.ports()
                    .forEach(port -> assertThat(groups.letsBalancerIn(
                                    service.name(),
                                    port.target().number(),
                                    port.protocol().getOrElse("tcp")))
                            .as("%s of %s", port, service.name())
                            .isEqualTo(isOpen));
        }
    }

    /** The networks of a service that the stack makes. */
    private static Set<NetworkName> made(Project project, ServiceName service) {
        return project.services()
                .get(service)
                .map(found -> found.networks().keySet())
                .getOrElse(HashSet::empty)
                .filter(name -> !project.networks().get(name).exists(Network::external));
    }

    private static boolean isInternal(Project project, NetworkName name) {
        return project.networks().get(name).exists(Network::internal);
    }
}
