package dev.stowage.validate.rules;

import dev.stowage.compose.Config;
import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.load.contents.PrivateText;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.Span;
import dev.stowage.validate.calls.ServiceText;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Variables, options of commands and configs that look like secrets: their values are part of the template, where whoever may read the stack reads them. */
final class ClearSecretRules {
    private static final int MOST_NAMES = 5;

    private ClearSecretRules() {}

    /** What looks like secrets of a service: variables, and options of its commands, as they are shown. */
    private record Found(Subject<Service> service, Vector<String> variables, Vector<String> options, boolean hasFiles) {
        static Found of(Subject<Service> service, Settings settings) {
            Vector<ServiceText> texts = ServiceText.all(service, HashMap.empty());
            return new Found(
                    service,
                    ServiceText.variables(service)
                            .filter(text -> SecretSigns.isSecret(text.variable(), text.value()))
                            .map(ServiceText::variable),
                    texts.filter(text -> text.variable().isEmpty())
                            .flatMap(text -> inCommand(text, service))
                            .distinct(),
                    !service.value().secrets().isEmpty() && !SecretVariableRules.isByVariables(service, settings));
        }

        private static Vector<String> inCommand(ServiceText text, Subject<Service> service) {
            return SecretSigns.options(text)
                    .map(option -> shown(option, text, service))
                    .appendAll(Option.when(
                            SecretSigns.hasAddress(text),
                            () -> "an address in " + text.place().last()));
        }

        private static String shown(String option, ServiceText text, Subject<Service> service) {
            return service.sources().at(text.place()).shows(option)
                    ? option
                    : "an option of " + text.place().last();
        }

        boolean isEmpty() {
            return variables.isEmpty() && options.isEmpty();
        }

        /** Those that programs of AWS read; other stores of objects take them too, and are told by their address. */
        Vector<String> ofAws() {
            boolean isElsewhere = service.value().environment().keySet().exists(SecretSigns::isOfAStore);
            return isElsewhere ? Vector.empty() : variables.filter(SecretSigns::isOfAws);
        }

        boolean hasOthers() {
            return variables.exists(name -> !ofAws().contains(name)) || !options.isEmpty();
        }

        ServiceName name() {
            return service.value().name();
        }
    }

    /** One problem for a service, at its name: a line of its variables could show a value. The first says what to write. */
    static Vector<Problem> keepSecretsOut(Examined project, Settings settings) {
        Vector<Found> found =
                project.services().map(service -> Found.of(service, settings)).reject(Found::isEmpty);
        Option<ServiceName> first =
                found.find(each -> !each.hasFiles() && each.hasOthers()).map(Found::name);
        return found.map(each -> problem(each, hint(each, first)));
    }

    private static String hint(Found found, Option<ServiceName> first) {
        Vector<String> parts = Vector.of(
                        Option.when(found.ofAws().nonEmpty(), ofAws(found)),
                        Option.when(found.hasOthers(), () -> instead(found, first)))
                .flatMap(part -> part);
        return parts.mkString("; and ");
    }

    private static String ofAws(Found found) {
        return "remove " + found.ofAws().mkString(", ") + ": " + KeyName.POLICIES + " or " + KeyName.ROLE
                + " gives the task its rights";
    }

    private static String instead(Found found, Option<ServiceName> first) {
        if (found.hasFiles()) {
            return besideFiles(found);
        }
        return first.filter(name -> !name.equals(found.name()))
                .map(name -> "list them under secrets, as is told of " + name + inCommand(found, "NAME"))
                .getOrElse(() -> fragments(found));
    }

    /** Where the service has files already, variables would be in their place. */
    private static String besideFiles(Found found) {
        String name = written(found).getOrElse("NAME");
        return "add a secret to secrets, which is a file as those of the service are, and name that to the program, which many"
                + " take as " + name + "_FILE; " + KeyName.SECRETS
                + ": environment would make variables of all its secrets";
    }

    /** The first whose name is written as it is. */
    private static Option<String> written(Found found) {
        Vector<String> ofAws = found.ofAws();
        return found.variables()
                .find(name ->
                        !ofAws.contains(name) && spelled(found.service(), name).equals(name));
    }

    private static String fragments(Found found) {
        Option<String> shown = written(found);
        String name = shown.getOrElse("NAME");
        String source = shown.map(known -> known.toLowerCase(Locale.ROOT)).getOrElse("token");
        return "write " + KeyName.SECRETS + ": environment and secrets: [{source: " + source + ", target: " + name
                + "}] in place of the variable, and at the top level secrets: {" + source + ": {environment: " + name
                + "}}, which takes the whole value from the environment of stowage up"
                + inCommand(found, name)
                + "; what docker compose alone needs can be in a file of overrides";
    }

    private static String inCommand(Found found, String name) {
        return found.options().isEmpty()
                ? ""
                : "; in a command write $$" + name + ", and let a shell start it: [sh, -c, COMMAND]";
    }

    private static Problem problem(Found found, String hint) {
        Subject<Service> service = found.service();
        Vector<String> names =
                found.variables().map(name -> spelled(service, name)).appendAll(found.options());
        Vector<String> shown = names.take(MOST_NAMES);
        String all = names.size() > MOST_NAMES
                ? shown.mkString(", ") + " and " + (names.size() - MOST_NAMES) + " more"
                : shown.mkString(", ");
        return service.problemAtKey(
                        EcsProblem.SECRET_IN_CLEAR,
                        "what looks like secrets of " + found.name() + " is in the template in plain text: " + all)
                .hint(hint)
                .build();
    }

    /** The content of a config is in the template, and in every revision of a task definition. */
    static Vector<Problem> keepSecretsOutOfConfigs(Examined project) {
        return project.contents().configs().toVector().flatMap(config -> {
            AttributePath path = ComposePath.config(config._1);
            Option<String> file = project.project().configs().get(config._1).flatMap(Config::file);
            boolean isKey =
                    config._2.fold(known -> known.content().text().exists(PrivateText::holdsKey), unknown -> false);
            boolean isNamed = PrivateText.isNamed(config._1.value()) || file.exists(PrivateText::isNamed);
            return Option.when(isKey || isNamed, () -> ofConfig(project, path, isKey));
        });
    }

    private static Problem ofConfig(Examined project, AttributePath path, boolean isKey) {
        return project.problemAtKey(
                        path,
                        EcsProblem.SECRET_IN_CLEAR,
                        (isKey
                                        ? "a private key is in the template in plain text: "
                                        : "what looks like a secret is in the template in plain text: ")
                                + "the config " + path.last())
                .hint(
                        "make it a secret: under secrets, with the same file, and where a service uses it with the same target")
                .build();
    }

    /** A name that comes from a variable itself is not repeated. */
    private static String spelled(Subject<Service> service, String name) {
        AttributePath variables = service.path().key("environment");
        Span place = service.sources().keyAt(variables.key(name));
        boolean isWritten = !place.equals(service.sources().keyAt(variables))
                && !place.equals(service.sources().keyAt(service.path()));
        return isWritten ? place.spell(name) : name;
    }
}
