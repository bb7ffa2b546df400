package dev.stowage.validate.calls;

import dev.stowage.compose.Healthcheck;
import dev.stowage.compose.Service;
import dev.stowage.load.contents.ConfigBytes;
import dev.stowage.load.contents.Content;
import dev.stowage.load.contents.Contents;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ConfigName;
import io.vavr.Tuple;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.stream.Collectors;

/**
 * A text of a service that may name others: a variable, a command, the test of its health, a config.
 *
 * @param variable its name; empty for other texts
 * @param words those of a command, each an item of its list, or all of them one text; of anything else one
 * @param place where it stands; of a config, where that is mounted
 */
public record ServiceText(String variable, Vector<String> words, AttributePath place, Option<ConfigName> config) {

    /**
     * All texts of a service.
     *
     * @param inConfigs the texts of the project's configs
     */
    public static Vector<ServiceText> all(Subject<Service> service, Map<ConfigName, String> inConfigs) {
        return variables(service).appendAll(commands(service)).appendAll(configs(service, inConfigs));
    }

    public static Vector<ServiceText> variables(Subject<Service> service) {
        AttributePath environment = service.path().key("environment");
        return service.value()
                .environment()
                .toVector()
                .flatMap(variable -> variable._2.map(value ->
                        new ServiceText(variable._1, Vector.of(value), environment.key(variable._1), Option.none())));
    }

    /** The configs that are texts, without comments: each is read once, however many services mount it. */
    public static Map<ConfigName, String> inConfigs(Contents contents) {
        return contents.configs().flatMap((name, content) -> text(content).map(text -> Tuple.of(name, text)));
    }

    private static Vector<ServiceText> commands(Subject<Service> service) {
        Service said = service.value();
        AttributePath path = service.path();
        return Vector.of(
                        command(said.command(), path.key("command")),
                        command(said.entrypoint(), path.key("entrypoint")),
                        command(said.healthcheck().map(Healthcheck::test), path.keys("healthcheck.test")))
                .flatMap(text -> text);
    }

    private static Option<ServiceText> command(Option<Vector<String>> words, AttributePath place) {
        return words.filter(Vector::nonEmpty).map(said -> new ServiceText("", said, place, Option.none()));
    }

    private static Vector<ServiceText> configs(Subject<Service> service, Map<ConfigName, String> inConfigs) {
        AttributePath configs = service.path().key("configs");
        return service.value()
                .configs()
                .zipWithIndex((mount, at) -> inConfigs
                        .get(mount.source())
                        .map(text ->
                                new ServiceText("", Vector.of(text), configs.index(at), Option.some(mount.source()))))
                .flatMap(text -> text);
    }

    private static Option<String> text(Content<ConfigBytes> content) {
        return content.fold(
                known -> known.content().text().map(ServiceText::withoutComments), unknown -> Option.none());
    }

    private static String withoutComments(String text) {
        return text.lines().filter(line -> !line.stripLeading().startsWith("#")).collect(Collectors.joining("\n"));
    }

    /** Where it is told: a variable at its name, for its value may be a secret. */
    public Span span(SourceMap sources) {
        return variable.isEmpty() ? sources.at(place) : sources.keyAt(place);
    }

    /** As one text: a host may be told by the word before it. */
    public String value() {
        return words.mkString(" ");
    }

    /** The word of its list in which this position of the value is. */
    int word(int at) {
        int word = 0;
        int end = words.head().length();
        while (end < at) {
            word++;
            end += 1 + words.get(word).length();
        }
        return word;
    }
}
