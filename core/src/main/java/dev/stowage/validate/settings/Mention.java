package dev.stowage.validate.settings;

import dev.stowage.compose.Healthcheck;
import dev.stowage.compose.Service;
import dev.stowage.load.contents.ConfigBytes;
import dev.stowage.load.contents.Content;
import dev.stowage.load.contents.Contents;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ConfigName;
import io.vavr.Tuple;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.stream.Collectors;

/**
 * A host that a text of a service names: a variable, a word of a command or of its health check, a config.
 *
 * @param word what names it at the place; empty for a config, where only the mount is
 * @param config that in which it is named
 */
record Mention(NamedHost host, AttributePath place, String word, Option<ConfigName> config) {
    private Mention(NamedHost host, AttributePath place) {
        this(host, place, host.text(), Option.none());
    }

    /** @param inConfigs the hosts that configs name */
    static Vector<Mention> all(Subject<Service> service, Map<ConfigName, Vector<NamedHost>> inConfigs) {
        return variables(service).appendAll(commands(service)).appendAll(configs(service, inConfigs));
    }

    /** Each config is read once, however many services mount it. */
    static Map<ConfigName, Vector<NamedHost>> inConfigs(Contents contents) {
        return contents.configs()
                .mapValues(content -> text(content)
                        .map(NamedHost::in)
                        .getOrElse(Vector.empty())
                        .distinctBy(host -> Tuple.of(host.name(), host.port())));
    }

    private static Vector<Mention> variables(Subject<Service> service) {
        AttributePath environment = service.path().key("environment");
        return service.value()
                .environment()
                .toVector()
                .flatMap(variable -> variable._2
                        .toVector()
                        .flatMap(value -> NamedHost.in(variable._1, value))
                        .map(host -> new Mention(host, environment.key(variable._1))));
    }

    private static Vector<Mention> commands(Subject<Service> service) {
        Service said = service.value();
        AttributePath path = service.path();
        return Vector.of(
                        new Words(said.command(), path.key("command"), service.sources()),
                        new Words(said.entrypoint(), path.key("entrypoint"), service.sources()),
                        new Words(
                                said.healthcheck().map(Healthcheck::test),
                                path.keys("healthcheck.test"),
                                service.sources()))
                .flatMap(Words::mentions);
    }

    /** The words of a command, each an item of its list, or all of them one text. */
    private record Words(Vector<String> words, AttributePath path, SourceMap sources) {
        Words(Option<Vector<String>> words, AttributePath path, SourceMap sources) {
            this(words.getOrElse(Vector.empty()), path, sources);
        }

        /** A host may be told by the word before it, so they are read as one text. */
        Vector<Mention> mentions() {
            return NamedHost.in(words.mkString(" ")).map(host -> new Mention(host, place(host)));
        }

        private AttributePath place(NamedHost host) {
            int word = 0;
            int end = words.head().length();
            while (end < host.at()) {
                word++;
                end += 1 + words.get(word).length();
            }
            AttributePath item = path.index(word);
            return sources.has(item) ? item : path;
        }
    }

    private static Vector<Mention> configs(Subject<Service> service, Map<ConfigName, Vector<NamedHost>> inConfigs) {
        return service.value()
                .configs()
                .zipWithIndex((mount, at) -> inConfigs
                        .getOrElse(mount.source(), Vector.empty())
                        .map(host -> new Mention(
                                host, service.path().key("configs").index(at), "", Option.some(mount.source()))))
                .flatMap(mentions -> mentions);
    }

    private static Option<String> text(Content<ConfigBytes> content) {
        return content.fold(known -> known.content().text().map(Mention::withoutComments), unknown -> Option.none());
    }

    private static String withoutComments(String text) {
        return text.lines().filter(line -> !line.stripLeading().startsWith("#")).collect(Collectors.joining("\n"));
    }
}
