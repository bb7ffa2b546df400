package dev.stowage.extension;

import dev.stowage.compose.Network;
import dev.stowage.compose.PortMapping;
import dev.stowage.compose.Project;
import dev.stowage.compose.Secret;
import dev.stowage.compose.Service;
import dev.stowage.compose.UpdateConfig;
import dev.stowage.compose.Volume;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.value.Dialect;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** Reads the {@code x-aws-*} keys of a loaded project in a dialect. A key that is wrong is left out, with a problem. */
public final class Extensions {
    private final Dialect dialect;
    private final SourceMap sources;

    private Extensions(Dialect dialect, SourceMap sources) {
        this.dialect = dialect;
        this.sources = sources;
    }

    /** The reader of the project whose texts these are. */
    public static Extensions of(Dialect dialect, SourceMap sources) {
        return new Extensions(dialect, sources);
    }

    private PlaceSet places() {
        return PlaceSet.of(dialect);
    }

    public Checked<ProjectExtension> of(Project project) {
        ProjectExtension.Builder into = ProjectExtension.builder();
        Vector<Problem> problems = hasAny(project.extensions())
                ? places().topLevel().read(project.extensions(), AttributePath.ROOT, sources, into)
                : Vector.empty();
        return new Checked<>(into.build(), problems);
    }

    /** The keys of the service, of its {@code deploy}, and of its {@code update_config}. */
    public Checked<ServiceExtension> of(Service service, AttributePath at) {
        ServiceExtension.Builder into = ServiceExtension.builder();
        Vector<Problem> problems = read(service, at, into);
        return new Checked<>(into.build(), problems);
    }

    private Vector<Problem> read(Service service, AttributePath at, ServiceExtension.Builder into) {
        AttributePath deploy = at.key("deploy");
        LinkedHashMap<String, Tree> ofDeploy =
                service.deploy().map(each -> each.extensions()).getOrElse(LinkedHashMap.empty());
        LinkedHashMap<String, Tree> ofUpdate = service.deploy()
                .flatMap(each -> each.updateConfig())
                .map(UpdateConfig::extensions)
                .getOrElse(LinkedHashMap.empty());
        if (!hasAny(service.extensions()) && !hasAny(ofDeploy) && !hasAny(ofUpdate)) {
            return Vector.empty();
        }
        return places().service()
                .read(service.extensions(), at, sources, into)
                .appendAll(places().deploy().read(ofDeploy, deploy, sources, into))
                .appendAll(places().update().read(ofUpdate, deploy.key("update_config"), sources, into));
    }

    public Checked<PortExtension> of(PortMapping port, AttributePath at) {
        PortExtension.Builder into = PortExtension.builder();
        Vector<Problem> problems =
                hasAny(port.extensions()) ? places().port().read(port.extensions(), at, sources, into) : Vector.empty();
        return new Checked<>(into.build(), problems);
    }

    public Checked<VolumeExtension> of(Volume volume, AttributePath at) {
        VolumeExtension.Builder into = VolumeExtension.builder();
        Vector<Problem> problems = hasAny(volume.extensions())
                ? places().volume().read(volume.extensions(), at, sources, into)
                : Vector.empty();
        return new Checked<>(into.build(), problems);
    }

    public Checked<SecretExtension> of(Secret secret, AttributePath at) {
        SecretExtension.Builder into = SecretExtension.builder();
        Vector<Problem> problems = hasAny(secret.extensions())
                ? places().secret().read(secret.extensions(), at, sources, into)
                : Vector.empty();
        return new Checked<>(into.build(), problems);
    }

    public Checked<NetworkExtension> of(Network network, AttributePath at) {
        NetworkExtension.Builder into = NetworkExtension.builder();
        Vector<Problem> problems = hasAny(network.extensions())
                ? places().network().read(network.extensions(), at, sources, into)
                : Vector.empty();
        return new Checked<>(into.build(), problems);
    }

    /** Most files have no key at all; then the table is never built, which start-up feels. */
    private static boolean hasAny(LinkedHashMap<String, Tree> attributes) {
        return attributes.keySet().exists(key -> key.startsWith(KeyName.PREFIX));
    }
}
