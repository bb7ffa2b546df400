package dev.stowage.convert.modern;

import dev.stowage.convert.site.Place;
import dev.stowage.convert.site.Site;
import dev.stowage.convert.site.Site.Part;
import dev.stowage.ecs.Application;
import dev.stowage.ecs.Maker;
import dev.stowage.ecs.Parameter;
import dev.stowage.problem.Checked;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;

/** The door of this dialect. */
public final class ModernDialect {
    /** The version of this project that templates name; a test holds it equal to that of the build. */
    static final String VERSION = "0.1.0-SNAPSHOT";

    private ModernDialect() {}

    /** What shall run for a project, with what stands in the way of it. */
    public static Checked<Application> application(Site site) {
        Place place = Place.of(site.environment()).withPublicSubnets();
        Networks networks = new Networks(site, place);
        return new Checked<>(values(site, place, networks), Preconditions.check(site, place, networks));
    }

    private static Application values(Site site, Place place, Networks networks) {
        Volumes volumes = new Volumes(site, place, networks);
        Secrets secrets = new Secrets(site);
        Balancers balancers = new Balancers(site, place, networks);
        Services services = new Services(site, place, networks, volumes, secrets);
        ServiceConnect connect = new ServiceConnect(site, place);
        return Application.builder()
                .project(site.project().name())
                .maker(new Maker(Dialect.MODERN, VERSION))
                .existingCluster(Clusters.existingArn(site))
                .parameters(place.parameters().appendAll(images(site)).appendAll(secrets.parameters()))
                .networks(networks.groups())
                .cluster(Clusters.own(site))
                .logGroup(Clusters.logs(site))
                .dnsNamespace(connect.domain())
                .connectNamespace(connect.namespace())
                .balancers(balancers.balancers())
                .volumes(volumes.shared())
                .secrets(secrets.made())
                .workloads(site.parts().map(services::workload))
                .outputs(balancers.outputs())
                .build();
    }

    private static Vector<Parameter> images(Site site) {
        return site.parts().flatMap(part -> image(site, part));
    }

    private static Vector<Parameter> image(Site site, Part part) {
        return part.settings()
                .image()
                .fold(
                        named -> Vector.empty(),
                        built -> Vector.of(new Parameter.Image(
                                Names.service(part.name(), "Image"),
                                part.name(),
                                site.buildContexts().get(part.name()).getOrElse("its sources"))));
    }
}
