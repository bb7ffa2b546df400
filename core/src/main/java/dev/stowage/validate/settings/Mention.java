package dev.stowage.validate.settings;

import dev.stowage.compose.Healthcheck;
import dev.stowage.compose.Service;
import dev.stowage.load.contents.ConfigBytes;
import dev.stowage.load.contents.Content;
import dev.stowage.load.contents.Contents;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.subject.Subject;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** A host that a text of a service names: a variable, a word of a command or of its health check, a config. */
record Mention(NamedHost host, AttributePath place) {
    static Vector<Mention> all(Subject<Service> service, Contents contents) {
        return variables(service).appendAll(commands(service)).appendAll(configs(service, contents));
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
        return words(said.command(), path.key("command"))
                .appendAll(words(said.entrypoint(), path.key("entrypoint")))
                .appendAll(words(said.healthcheck().map(Healthcheck::test), path.keys("healthcheck.test")));
    }

    private static Vector<Mention> words(Option<Vector<String>> words, AttributePath place) {
        return in(words.getOrElse(Vector.empty()).mkString(" "), place);
    }

    private static Vector<Mention> configs(Subject<Service> service, Contents contents) {
        return service.value()
                .configs()
                .zipWithIndex((mount, at) -> contents.configs()
                        .get(mount.source())
                        .flatMap(Mention::text)
                        .toVector()
                        .flatMap(text -> in(text, service.path().key("configs").index(at))))
                .flatMap(mentions -> mentions);
    }

    private static Option<String> text(Content<ConfigBytes> content) {
        return content.fold(known -> known.content().text(), unknown -> Option.none());
    }

    private static Vector<Mention> in(String text, AttributePath place) {
        return NamedHost.in(text).map(host -> new Mention(host, place));
    }
}
