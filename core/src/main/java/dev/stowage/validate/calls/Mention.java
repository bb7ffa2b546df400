package dev.stowage.validate.calls;

import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.value.ConfigName;
import io.vavr.Tuple;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A host that a text of a service names.
 *
 * @param word what names it at the place; empty for a config, where only the mount is
 * @param config that in which it is named
 */
record Mention(NamedHost host, AttributePath place, String word, Option<ConfigName> config) {
    /** @param inConfigs the hosts that configs name */
    static Vector<Mention> in(ServiceText text, Map<ConfigName, Vector<NamedHost>> inConfigs, SourceMap sources) {
        return text.config()
                .map(config -> inConfigs
                        .getOrElse(config, Vector.empty())
                        .map(host -> new Mention(host, text.place(), "", text.config())))
                .getOrElse(() -> NamedHost.in(text.variable(), text.value())
                        .map(host -> new Mention(host, place(host, text, sources), host.text(), Option.none())));
    }

    /** The hosts of texts that are those of configs, each once. */
    static Map<ConfigName, Vector<NamedHost>> hosts(Map<ConfigName, String> inConfigs) {
        return inConfigs.mapValues(text -> NamedHost.in(text).distinctBy(host -> Tuple.of(host.name(), host.port())));
    }

    /** An item of a list, where the words of a command are that. */
    private static AttributePath place(NamedHost host, ServiceText text, SourceMap sources) {
        AttributePath item = text.place().index(text.word(host.at()));
        return sources.has(item) ? item : text.place();
    }
}
