package dev.stowage.validate.rules;

import dev.stowage.compose.Healthcheck;
import dev.stowage.compose.Service;
import dev.stowage.load.contents.ConfigBytes;
import dev.stowage.load.contents.Content;
import dev.stowage.load.contents.Contents;
import dev.stowage.problem.Edit;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import dev.stowage.validate.settings.NamedHost;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Tree;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * A text of a service in which another name of a service may stand: a variable, a command, a health check, a config.
 *
 * @param variable its name; empty for other texts
 * @param written where it can be replaced
 */
record LinkedText(String variable, String value, Option<AttributePath> written) {
    private static final String OF_NAME = "[A-Za-z0-9_.-]";

    static Vector<LinkedText> all(Subject<Service> service, Contents contents) {
        Service said = service.value();
        return variables(service)
                .appendAll(Vector.of(
                                said.command(),
                                said.entrypoint(),
                                said.healthcheck().map(Healthcheck::test))
                        .flatMap(words -> words)
                        .map(words -> other(words.mkString(" "))))
                .appendAll(said.configs()
                        .flatMap(mount -> contents.configs().get(mount.source()))
                        .flatMap(LinkedText::text)
                        .map(LinkedText::other));
    }

    static Vector<LinkedText> variables(Subject<Service> service) {
        return service.value().environment().toVector().flatMap(variable -> of(variable, service));
    }

    private static Option<LinkedText> of(Tuple2<String, Option<String>> variable, Subject<Service> service) {
        AttributePath path = service.path().key("environment").key(variable._1);
        return variable._2.map(value ->
                new LinkedText(variable._1, value, Option.when(isWritten(path, variable._1, value, service), path)));
    }

    /** As a value of a mapping: an item of a list has the name of the variable, too, and a file of variables no place. */
    private static boolean isWritten(AttributePath path, String variable, String value, Subject<Service> service) {
        Span place = service.sources().at(path);
        return service.sources().has(path) && place.shows(value) && !place.shows(variable + "=");
    }

    private static LinkedText other(String text) {
        return new LinkedText("", text, Option.none());
    }

    private static Option<String> text(Content<ConfigBytes> content) {
        return content.fold(known -> known.content().text(), unknown -> Option.none());
    }

    /** With others in place of the hosts that it names; none where it names none, or cannot be replaced. */
    Option<Edit> replaced(Map<String, String> others) {
        return written.flatMap(path -> NamedHost.renamed(variable, value, others)
                .filter(text -> !text.equals(value))
                .map(text -> Edit.set(path, Tree.text(text))));
    }

    boolean isReplaced(String alias) {
        return written.isDefined() && names(alias);
    }

    /** Of a variable the host that it names, for its other words say all sorts of things. */
    boolean calls(String alias) {
        return variable.isEmpty() ? holds(alias) : names(alias);
    }

    /** Whether it stands there as a word, whatever that says. */
    boolean holds(String alias) {
        return Pattern.compile(
                        "(?<!" + OF_NAME + ")" + Pattern.quote(alias) + "(?!" + OF_NAME + ")", Pattern.CASE_INSENSITIVE)
                .matcher(value)
                .find();
    }

    Vector<NamedHost> hosts() {
        return NamedHost.in(variable, value);
    }

    private boolean names(String alias) {
        return NamedHost.renamed(variable, value, HashMap.of(NamedHost.key(alias), ""))
                .isDefined();
    }
}
