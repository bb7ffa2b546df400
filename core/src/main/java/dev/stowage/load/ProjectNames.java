package dev.stowage.load;

import static dev.stowage.problem.ProblemId.INVALID_PROJECT_NAME;

import dev.stowage.load.interpolate.Interpolate;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.value.Environment;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The name of a project: as given, else COMPOSE_PROJECT_NAME, else the last {@code name} of the files, else that of the
 * directory (Compose Specification, "Version and name top-level elements").
 */
final class ProjectNames {
    private static final String VARIABLE = "COMPOSE_PROJECT_NAME";
    private static final String EMPTY = "the project name is empty";

    private ProjectNames() {}

    static Checked<ProjectName> of(
            ComposeSource source, Environment environment, Vector<Written> documents, Path directory) {
        Option<Checked<ProjectName>> strict = source.projectName()
                .map(name -> given(source, name, "the project name " + name + " cannot be used", normal(name)))
                .orElse(() -> environment
                        .get(VARIABLE)
                        .filter(name -> !name.isEmpty())
                        .map(name -> given(source, name, VARIABLE + " holds no name that a project can have", "")));
        return strict.getOrElse(() -> filled(written(documents, environment)
                .getOrElse(() ->
                        Option.of(directory.getFileName()).map(Path::toString).getOrElse(""))));
    }

    /** {@code shown} is the name that is proposed instead, empty where the given one is not to be shown. */
    private static Checked<ProjectName> given(ComposeSource source, String name, String sentence, String shown) {
        return source.without().contains(LoadOption.NO_NAME_CHECK) ? filled(name) : asGiven(name, sentence, shown);
    }

    private static Checked<ProjectName> asGiven(String name, String sentence, String shown) {
        ProjectName given = new ProjectName(name);
        return normal(name).equals(name) && !name.isEmpty()
                ? Checked.of(given)
                : Checked.of(given, invalid(name.isEmpty() ? EMPTY : sentence, shown));
    }

    private static Checked<ProjectName> filled(String text) {
        String normal = normal(text);
        return normal.isEmpty()
                ? Checked.of(new ProjectName(""), invalid("the project has no name", ""))
                : Checked.of(new ProjectName(normal));
    }

    private static Problem invalid(String sentence, String normal) {
        String rule = "a name has lower-case letters, digits, - and _, and begins with a letter or digit";
        return Problem.builder()
                .id(INVALID_PROJECT_NAME)
                .sentence(sentence)
                .hint(normal.isEmpty() ? rule + "; give one with -p" : rule + "; write " + normal)
                .build();
    }

    private static Option<String> written(Vector<Written> documents, Environment environment) {
        return documents
                .flatMap(written -> name(written.document().root()))
                .lastOption()
                .flatMap(name -> Interpolate.apply(name, environment).value().get("name"))
                .flatMap(value -> value instanceof Node.Text text ? Option.some(text.value()) : Option.none());
    }

    /** A name that is written, alone; what its variables make of it may be nothing. */
    private static Option<Node.Fields> name(Node root) {
        return root instanceof Node.Fields fields
                ? fields.entry("name")
                        .filter(entry -> entry.value() instanceof Node.Text text
                                && !text.value().isEmpty())
                        .map(entry -> Node.Fields.of(Vector.of(entry), fields.span()))
                : Option.none();
    }

    /** Lower case, without the characters that a name cannot have, and without {@code _} and {@code -} in front. */
    static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "").replaceAll("^[_-]+", "");
    }
}
