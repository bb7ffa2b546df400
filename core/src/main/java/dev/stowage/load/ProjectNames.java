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
    private ProjectNames() {}

    static Checked<ProjectName> of(
            ComposeSource source, Environment environment, Vector<Written> documents, Path directory) {
        Option<String> strict = source.projectName()
                .orElse(() -> environment.get("COMPOSE_PROJECT_NAME").filter(name -> !name.isEmpty()));
        boolean isChecked = !source.without().contains(LoadOption.NO_NAME_CHECK);
        return strict.map(name -> isChecked ? asGiven(name) : filled(name))
                .getOrElse(() -> filled(written(documents, environment)
                        .getOrElse(() -> Option.of(directory.getFileName())
                                .map(Path::toString)
                                .getOrElse(""))));
    }

    private static Checked<ProjectName> asGiven(String name) {
        String normal = normal(name);
        return normal.equals(name) && !name.isEmpty()
                ? Checked.of(new ProjectName(name))
                : Checked.of(new ProjectName(name), invalid("the project name " + name + " cannot be used", normal));
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
