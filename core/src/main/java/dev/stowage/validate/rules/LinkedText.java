package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.problem.Edit;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import dev.stowage.validate.calls.NamedHost;
import dev.stowage.validate.calls.ServiceText;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ConfigName;
import dev.stowage.value.Tree;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * A text of a service in which another name of a service may stand, to be replaced where that can be done.
 *
 * @param variable its name; empty for other texts
 * @param written where it can be replaced
 */
record LinkedText(String variable, String value, Option<AttributePath> written) {
    private static final String OF_NAME = "[A-Za-z0-9_.-]";

    /** @param inConfigs the texts of the project's configs */
    static Vector<LinkedText> all(Subject<Service> service, Map<ConfigName, String> inConfigs) {
        return ServiceText.all(service, inConfigs).map(text -> of(text, service.sources()));
    }

    static Vector<LinkedText> variables(Subject<Service> service) {
        return ServiceText.variables(service).map(text -> of(text, service.sources()));
    }

    private static LinkedText of(ServiceText text, SourceMap sources) {
        return new LinkedText(
                text.variable(), text.value(), Option.when(isWrittenVariable(text, sources), text::place));
    }

    /** As a value of a mapping: an item of a list has the name of the variable, too, and a file of variables no place. */
    private static boolean isWrittenVariable(ServiceText text, SourceMap sources) {
        Span place = sources.at(text.place());
        return !text.variable().isEmpty()
                && sources.has(text.place())
                && place.shows(text.value())
                && !place.shows(text.variable() + "=");
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
