package dev.stowage.load;

import static dev.stowage.problem.ComposeProblem.INVALID_PROJECT_NAME;

import dev.stowage.load.interpolate.Interpolate;
import dev.stowage.load.yaml.Kinds;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.source.Span;
import dev.stowage.value.Environment;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * The name of a project: as given, else COMPOSE_PROJECT_NAME, else the last {@code name} of the files, else that of the
 * directory (Compose Specification, "Version and name top-level elements").
 *
 * @param places where the value of a variable stands, if it stands in a file
 */
record ProjectNames(ComposeSource source, Environment environment, Function<String, Option<Span>> places) {
    private static final String VARIABLE = "COMPOSE_PROJECT_NAME";
    private static final String EMPTY = "the project name is empty";

    Checked<ProjectName> of(Vector<FileDocument> documents, Path directory) {
        Option<Checked<ProjectName>> strict = source.projectName()
                .map(name -> given(
                        name,
                        new Refusal(
                                name.isEmpty() ? EMPTY : "the project name " + name + " cannot be used",
                                ProjectName.normal(name),
                                Option.none())))
                .orElse(() -> environment
                        .get(VARIABLE)
                        .filter(name -> !name.isEmpty())
                        .map(name -> given(
                                name,
                                new Refusal(
                                        VARIABLE + " holds no name that a project can have",
                                        "",
                                        places.apply(VARIABLE)))));
        return strict.orElse(() -> written(documents, environment).map(ProjectNames::written))
                .getOrElse(() ->
                        filled(directoryName(directory), new Refusal("the project has no name", "", Option.none())));
    }

    /** What is said of a name that cannot be: {@code instead} is proposed, and empty where that is not to be shown. */
    private record Refusal(String sentence, String instead, Option<Span> place) {
        Problem problem() {
            String rule = "a name has lower-case letters, digits, - and _, and begins with a letter or digit";
            return Problem.builder()
                    .id(INVALID_PROJECT_NAME)
                    .span(place)
                    .sentence(sentence)
                    .hint(instead.isEmpty() ? rule + "; give one with -p" : rule + "; write " + instead)
                    .build();
        }
    }

    private Checked<ProjectName> given(String name, Refusal refusal) {
        return source.without().contains(LoadPhase.NAME_CHECK) ? filled(name, refusal) : asGiven(name, refusal);
    }

    private static Checked<ProjectName> asGiven(String name, Refusal refusal) {
        ProjectName given = new ProjectName(name);
        return ProjectName.normal(name).equals(name) && !name.isEmpty()
                ? Checked.of(given)
                : Checked.of(given, refusal.problem());
    }

    private static Checked<ProjectName> written(Node.Text name) {
        return filled(
                name.value(),
                new Refusal("the project has no name that a project can have", "", Option.some(name.span())));
    }

    private static String directoryName(Path directory) {
        return Option.of(directory.getFileName()).map(Path::toString).getOrElse("");
    }

    private static Checked<ProjectName> filled(String text, Refusal refusal) {
        String normal = ProjectName.normal(text);
        return normal.isEmpty()
                ? Checked.of(new ProjectName(""), refusal.problem())
                : Checked.of(new ProjectName(normal));
    }

    private static Option<Node.Text> written(Vector<FileDocument> documents, Environment environment) {
        return documents
                .flatMap(written -> name(written.document().root()))
                .lastOption()
                .flatMap(name -> Interpolate.apply(name, environment).value().get("name"))
                .flatMap(Kinds::text);
    }

    /** A name that is written, alone; what its variables make of it may be nothing. */
    private static Option<Node.Fields> name(Node root) {
        return root instanceof Node.Fields fields
                ? fields.entry("name")
                        .flatMap(entry -> text(entry.value()).map(entry::withValue))
                        .map(entry -> Node.Fields.of(Vector.of(entry), fields.span()))
                : Option.none();
    }

    /** A date counts as it is written, which the reference reads as a text before it reads it as a date. */
    private static Option<Node> text(Node value) {
        return value instanceof Node.Timestamp date
                ? Option.some(new Node.Text(date.written(), date.span()))
                : Option.of(value)
                        .filter(node ->
                                node instanceof Node.Text text && !text.value().isEmpty());
    }
}
