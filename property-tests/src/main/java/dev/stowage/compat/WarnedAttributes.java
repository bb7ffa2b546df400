package dev.stowage.compat;

import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Attributes as the retired integration named them in its warnings: without names of services and the like, and without
 * positions in lists.
 */
final class WarnedAttributes {
    private static final String SUFFIX = ": unsupported attribute";
    private static final String OLD_NAME = ".external.name is deprecated in favor of ";

    private static final Set<String> SECTIONS = HashSet.of("services", "networks", "volumes", "secrets", "configs");

    /** Attributes of a service with entries that have names. */
    private static final Set<String> NAMED_PARTS = HashSet.of("networks", "depends_on");

    /** What it spelled in another way than the Compose file does. */
    private static final Map<String, String> SPELLINGS = HashMap.of(
            "services.group_app", "services.group_add", "services.volumes.nocopy", "services.volumes.volume.nocopy");

    /** What it called by the name of another attribute. */
    private static final Map<String, String> MISTAKEN = HashMap.of("services.cpu_rt_runtime", "services.cpu_rt_period");

    private static final String OLD_GROUP = "to use an existing security-group, use ";

    private WarnedAttributes() {}

    /**
     * The attribute in a recorded text such as {@code services.tty: unsupported attribute}, which may go on before the
     * colon, or {@code secret c: secret.external.name is deprecated in favor of secret.name}; none in other texts.
     */
    static Option<String> inText(String warning) {
        if (warning.startsWith(OLD_GROUP)) {
            return Option.some("networks.x-aws-securitygroup");
        }
        return warning.contains(OLD_NAME)
                ? Option.some(warning.substring(0, warning.indexOf(' ')) + "s.external.name")
                : unsupported(warning);
    }

    private static Option<String> unsupported(String warning) {
        return Option.when(warning.endsWith(SUFFIX), warning)
                .map(text -> text.substring(0, text.length() - SUFFIX.length()))
                .map(text -> text.contains(" ") ? text.substring(0, text.indexOf(' ')) : text)
                .map(attribute -> SPELLINGS.getOrElse(attribute, attribute));
    }

    /** The attributes that problems are about. A variable that is not set is none, and what it told of these names none. */
    static Set<String> in(Vector<Problem> problems) {
        return problems.reject(problem -> problem.id() == ComposeProblem.VARIABLE_UNSET)
                .flatMap(Problem::path)
                .map(WarnedAttributes::named)
                .map(attribute -> MISTAKEN.getOrElse(attribute, attribute))
                .toSet();
    }

    private static String named(AttributePath path) {
        Vector<AttributePath.Step> steps = path.steps();
        return steps.zipWithIndex()
                .filter(step -> step._1 instanceof AttributePath.Key && !isName(steps, step._2))
                .map(step -> ((AttributePath.Key) step._1).name())
                .mkString(".");
    }

    /** Whether the step is the name of an entry of a section, or of a network or dependency of a service. */
    private static boolean isName(Vector<AttributePath.Step> steps, int at) {
        return (at == 1 && SECTIONS.contains(key(steps, 0)))
                || (at == 3 && key(steps, 0).equals("services") && NAMED_PARTS.contains(key(steps, 2)));
    }

    private static String key(Vector<AttributePath.Step> steps, int at) {
        return steps.get(at) instanceof AttributePath.Key key ? key.name() : "";
    }
}
