package dev.stowage.load.decode;

import dev.stowage.compose.Deploy;
import dev.stowage.compose.DiscreteResource;
import dev.stowage.compose.GenericResource;
import dev.stowage.compose.Placement;
import dev.stowage.compose.PlacementPreference;
import dev.stowage.compose.ResourceLimits;
import dev.stowage.compose.ResourceReservations;
import dev.stowage.compose.Resources;
import dev.stowage.compose.RestartPolicy;
import dev.stowage.compose.UpdateConfig;
import dev.stowage.compose.UpdateOrder;

/** How services are run on a platform (Compose Deploy Specification). */
final class Deploys {
    private Deploys() {}

    static Deploy deploy(Attributes in) {
        return Deploy.builder()
                .mode(in.text("mode"))
                .replicas(in.integer("replicas"))
                .labels(in.labels("labels"))
                .updateConfig(in.object("update_config", Deploys::update))
                .rollbackConfig(in.object("rollback_config", Deploys::update))
                .resources(in.object("resources", Deploys::resources)
                        .getOrElse(() -> Resources.builder().build()))
                .restartPolicy(in.object("restart_policy", Deploys::restart))
                .placement(in.object("placement", Deploys::placement)
                        .getOrElse(() -> Placement.builder().build()))
                .endpointMode(in.text("endpoint_mode"))
                .extensions(in.extensions())
                .build();
    }

    private static UpdateConfig update(Attributes in) {
        return UpdateConfig.builder()
                .parallelism(in.natural("parallelism"))
                .delay(in.duration("delay").filter(delay -> !delay.isZero()))
                .failureAction(in.text("failure_action"))
                .monitor(in.duration("monitor").filter(time -> !time.isZero()))
                .maxFailureRatio(in.decimal("max_failure_ratio"))
                .order(in.word("order", UpdateOrder.values()))
                .extensions(in.extensions())
                .build();
    }

    private static Resources resources(Attributes in) {
        return Resources.builder()
                .limits(in.object("limits", Deploys::limits))
                .reservations(in.object("reservations", Deploys::reservations))
                .extensions(in.extensions())
                .build();
    }

    private static ResourceLimits limits(Attributes in) {
        return ResourceLimits.builder()
                .cpus(in.decimal("cpus"))
                .memory(in.bytes("memory"))
                .pids(in.amount("pids"))
                .extensions(in.extensions())
                .build();
    }

    private static ResourceReservations reservations(Attributes in) {
        return ResourceReservations.builder()
                .cpus(in.decimal("cpus"))
                .memory(in.bytes("memory"))
                .genericResources(in.objects("generic_resources", Deploys::generic))
                .devices(in.objects("devices", Devices::request))
                .extensions(in.extensions())
                .build();
    }

    private static GenericResource generic(Attributes in) {
        return GenericResource.builder()
                .discreteResourceSpec(in.object("discrete_resource_spec", Deploys::discrete))
                .extensions(in.extensions())
                .build();
    }

    private static DiscreteResource discrete(Attributes in) {
        return DiscreteResource.builder()
                .kind(in.text("kind").getOrElse(""))
                .value(in.amount("value").getOrElse(0L))
                .extensions(in.extensions())
                .build();
    }

    private static RestartPolicy restart(Attributes in) {
        return RestartPolicy.builder()
                .condition(in.text("condition"))
                .delay(in.duration("delay"))
                .maxAttempts(in.natural("max_attempts"))
                .window(in.duration("window"))
                .extensions(in.extensions())
                .build();
    }

    private static Placement placement(Attributes in) {
        return Placement.builder()
                .constraints(in.texts("constraints"))
                .preferences(in.objects("preferences", Deploys::preference))
                .maxReplicasPerNode(in.natural("max_replicas_per_node").filter(number -> number != 0))
                .extensions(in.extensions())
                .build();
    }

    private static PlacementPreference preference(Attributes in) {
        return PlacementPreference.builder()
                .spread(in.text("spread"))
                .extensions(in.extensions())
                .build();
    }
}
