package dev.stowage.validate;

import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.extension.ExtensionKey;
import dev.stowage.extension.KeyName;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.SourceMap;
import dev.stowage.validate.defaults.Setting;
import dev.stowage.validate.defaults.SettingsTable;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.SizeAttributes;
import dev.stowage.validate.support.Support;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A valid project as a Compose project that shows the settings of ECS: under {@value #KEY}, at the top level and in each
 * service, each with its {@code value}, its {@code origin}, {@code default}, {@code given} or {@code changed}, and
 * {@code by} which attribute.
 * Compose takes no notice of the key, so the project can be loaded again.
 */
public final class Annotated {
    /** The attribute that holds the settings. */
    public static final String KEY = "x-ecs";

    /** What a task has of all its containers. */
    private static final Vector<String> OF_CONTAINERS = SizeAttributes.OF_CPU
            .appendAll(SizeAttributes.OF_MEMORY)
            .appendAll(Vector.of(SizeAttributes.RESERVATIONS + ".devices", "gpus", "platform"));

    private final ValidProject valid;
    private final SourceMap sources;
    private final Set<AttributePath> written;
    private final Support support;
    private final Set<String> keys;
    private final Set<String> overruled;
    private final Map<ServiceName, Vector<AttributePath>> sidecars;

    private Annotated(ValidProject valid) {
        this.valid = valid;
        this.sources = valid.loaded().sources();
        this.written = HashSet.ofAll(sources.paths());
        this.support = Support.of(valid.dialect());
        this.keys = ExtensionKey.names(valid.dialect()).toSet();
        this.overruled = DialectChecks.of(valid.dialect()).overruled();
        this.sidecars = valid.services()
                .values()
                .toVector()
                .filter(service -> service.runMode().owner().isDefined())
                .groupBy(ServiceSettings::task)
                .mapValues(services -> services.map(service -> ComposePath.service(service.name())));
    }

    /** The project with its settings in it. */
    public static Project of(ValidProject valid) {
        return new Annotated(valid).project();
    }

    private Project project() {
        Project project = valid.loaded().project();
        LinkedHashMap<String, Tree> settings = LinkedHashMap.<String, Tree>of(
                        "dialect", Tree.text(valid.dialect().word()))
                .merge(shown(
                        SettingsTable.PROJECT,
                        valid.settings(),
                        new Places(AttributePath.ROOT, Vector.empty(), Vector.empty())));
        return Project.builder()
                .from(project)
                .services(project.services().map((name, service) -> Tuple.of(name, service(service))))
                .extensions(project.extensions().put(KEY, new Tree.Fields(settings)))
                .build();
    }

    private Service service(Service service) {
        return valid.service(service.name())
                .map(settings -> Service.builder()
                        .from(service)
                        .extensions(service.extensions().put(KEY, settings(settings)))
                        .build())
                .getOrElse(service);
    }

    private Tree settings(ServiceSettings settings) {
        AttributePath path = ComposePath.service(settings.name());
        Places places =
                new Places(path, Vector.of(AttributePath.ROOT), sidecars.getOrElse(settings.name(), Vector.empty()));
        LinkedHashMap<String, Tree> own = shown(SettingsTable.SERVICE, settings, places);
        Vector<Tree> ports = settings.ports().map(port -> port(port, path));
        return new Tree.Fields(ports.isEmpty() ? own : own.put("ports", new Tree.Items(ports)));
    }

    private Tree port(ServicePort port, AttributePath service) {
        return new Tree.Fields(LinkedHashMap.<String, Tree>of(
                        "target", Tree.whole(port.target().number()))
                .merge(shown(
                        SettingsTable.PORT,
                        port,
                        new Places(
                                service.key("ports").index(port.position()),
                                Vector.of(service, AttributePath.ROOT),
                                Vector.empty()))));
    }

    /** A part, what is around it, which may give its extensions, and the sidecars of which its task counts what they ask. */
    private record Places(AttributePath own, Vector<AttributePath> around, Vector<AttributePath> sidecars) {}

    private <T> LinkedHashMap<String, Tree> shown(Vector<Setting<T>> settings, T part, Places places) {
        Vector<Tuple2<String, Tree>> shown = settings.filter(setting -> setting.isOf(valid.dialect()))
                .flatMap(setting -> setting.value()
                        .apply(part)
                        .map(value -> Tuple.of(
                                setting.about().name(),
                                shown(
                                        value,
                                        by(open(setting, part), places),
                                        setting.isChanged().test(part) ? "changed" : "given"))));
        return LinkedHashMap.ofEntries(shown);
    }

    private static <T> Vector<String> open(Setting<T> setting, T part) {
        return setting.isOpen().test(part) ? Vector.empty() : setting.givenBy();
    }

    private static Tree shown(Tree value, Option<AttributePath> by, String origin) {
        LinkedHashMap<String, Tree> shown =
                LinkedHashMap.of("value", value, "origin", Tree.text(by.isDefined() ? origin : "default"));
        return new Tree.Fields(
                by.map(path -> shown.put("by", Tree.text(path.toString()))).getOrElse(shown));
    }

    private Option<AttributePath> by(Vector<String> attributes, Places places) {
        Vector<String> ofContainers = attributes.filter(OF_CONTAINERS::contains);
        Vector<String> extensions = attributes.filter(attribute -> attribute.startsWith(KeyName.PREFIX));
        return ruling(attributes, places.own())
                .appendAll(places.sidecars().flatMap(sidecar -> ruling(ofContainers, sidecar)))
                .appendAll(extensions.flatMap(attribute -> places.around().map(place -> place.key(attribute))))
                .find(given -> isWritten(given) && counts(given));
    }

    private Vector<AttributePath> ruling(Vector<String> attributes, AttributePath path) {
        return attributes
                .reject(attribute ->
                        overruled.contains(attribute) && written.contains(path.keys(SizeAttributes.LIMITS)))
                .map(attribute -> path.keys(attribute));
    }

    /** What the dialect ignores gives nothing. */
    private boolean counts(AttributePath path) {
        return path.last().startsWith(KeyName.PREFIX) ? keys.contains(path.last()) : !support.reports(path);
    }

    /** What Load fills in for a port has the place of the whole port, or that of its target. */
    private boolean isWritten(AttributePath path) {
        return written.contains(path)
                && path.parent()
                        .forAll(part -> !sources.at(path).equals(sources.at(part))
                                && !sources.at(path).equals(sources.at(part.key("target"))));
    }
}
