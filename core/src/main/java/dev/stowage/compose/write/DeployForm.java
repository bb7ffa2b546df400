package dev.stowage.compose.write;

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
import dev.stowage.value.Tree;

/** How services are run on a platform. */
final class DeployForm {
    private final Form form;
    private final DeviceForm devices;

    DeployForm(Form form) {
        this.form = form;
        this.devices = new DeviceForm(form);
    }

    Tree deploy(Deploy deploy) {
        return new Body(form)
                .text("mode", deploy.mode())
                .whole("replicas", deploy.replicas())
                .labels("labels", deploy.labels())
                .object("update_config", deploy.updateConfig(), this::update)
                .object("rollback_config", deploy.rollbackConfig(), this::update)
                .always("resources", resources(deploy.resources()))
                .object("restart_policy", deploy.restartPolicy(), this::restart)
                .always("placement", placement(deploy.placement()))
                .text("endpoint_mode", deploy.endpointMode())
                .extensions(deploy)
                .tree();
    }

    private Tree update(UpdateConfig update) {
        return new Body(form)
                .whole("parallelism", update.parallelism())
                .duration("delay", update.delay())
                .text("failure_action", update.failureAction())
                .duration("monitor", update.monitor())
                .decimal("max_failure_ratio", update.maxFailureRatio())
                .word("order", update.order())
                .extensions(update)
                .tree();
    }

    private Tree resources(Resources resources) {
        return new Body(form)
                .object("limits", resources.limits(), this::limits)
                .object("reservations", resources.reservations(), this::reservations)
                .extensions(resources)
                .tree();
    }

    private Tree limits(ResourceLimits limits) {
        return new Body(form)
                .decimal("cpus", limits.cpus())
                .bytes("memory", limits.memory())
                .whole("pids", limits.pids())
                .extensions(limits)
                .tree();
    }

    private Tree reservations(ResourceReservations reserved) {
        return new Body(form)
                .decimal("cpus", reserved.cpus())
                .bytes("memory", reserved.memory())
                .items("generic_resources", reserved.genericResources(), this::generic)
                .items("devices", reserved.devices(), devices::request)
                .extensions(reserved)
                .tree();
    }

    private Tree generic(GenericResource resource) {
        return new Body(form)
                .object("discrete_resource_spec", resource.discreteResourceSpec(), this::discrete)
                .extensions(resource)
                .tree();
    }

    private Tree discrete(DiscreteResource resource) {
        return new Body(form)
                .always("kind", Tree.text(resource.kind()))
                .always("value", Tree.whole(resource.value()))
                .extensions(resource)
                .tree();
    }

    private Tree restart(RestartPolicy policy) {
        return new Body(form)
                .text("condition", policy.condition())
                .duration("delay", policy.delay())
                .whole("max_attempts", policy.maxAttempts())
                .duration("window", policy.window())
                .extensions(policy)
                .tree();
    }

    private Tree placement(Placement placement) {
        return new Body(form)
                .texts("constraints", placement.constraints())
                .items("preferences", placement.preferences(), this::preference)
                .whole("max_replicas_per_node", placement.maxReplicasPerNode())
                .extensions(placement)
                .tree();
    }

    private Tree preference(PlacementPreference preference) {
        return new Body(form)
                .text("spread", preference.spread())
                .extensions(preference)
                .tree();
    }
}
