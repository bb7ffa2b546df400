package dev.stowage.load;

import static dev.stowage.problem.ComposeProblem.EMPTY;

import dev.stowage.compose.Project;
import dev.stowage.load.check.Check;
import dev.stowage.load.contents.Contents;
import dev.stowage.load.decode.Decode;
import dev.stowage.load.envfile.Filled;
import dev.stowage.load.envfile.ServiceFiles;
import dev.stowage.load.interpolate.UsedVariables;
import dev.stowage.load.resolve.Base;
import dev.stowage.load.resolve.Normal;
import dev.stowage.load.select.Select;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.NodeSources;
import dev.stowage.load.yaml.Plain;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.source.Span;
import dev.stowage.value.Environment;
import dev.stowage.value.ProjectName;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** The door of Load: files in, a project out, in the order of phases of <i>compose-go v2.16.2</i>. */
public final class Loader {
    private Loader() {}

    /** The project, or every problem of its files. */
    public static Either<Problems, LoadedProject> load(ComposeSource source) {
        Checked<Invocation> invocation = Invocation.of(source);
        Checked<Node.Fields> whole = whole(source, invocation);
        return ReadingOrder.of(invocation)
                .put(noted(project(source, invocation.value(), whole).after(whole.problems()), whole.value()))
                .end((project, warnings) -> project.warned(warnings));
    }

    /**
     * The project as a document, or every problem of its files. Where variables are left as they are written, their
     * attributes need not have the kind that the model asks for, so that such a project has no other form; it holds no
     * value of a variable then, of those neither that are named without one.
     */
    public static Either<Problems, LoadedDocument> document(ComposeSource source) {
        return source.without().contains(LoadPhase.INTERPOLATION)
                ? whole(without(source, LoadPhase.PASSED_VARIABLES))
                : whole(source);
    }

    private static Either<Problems, LoadedDocument> whole(ComposeSource source) {
        Checked<Invocation> invocation = Invocation.of(source);
        return ReadingOrder.of(invocation)
                .put(whole(source, invocation))
                .end((tree, warnings) -> new LoadedDocument(Plain.of(tree), warnings));
    }

    private static ComposeSource without(ComposeSource source, LoadPhase... phases) {
        return ComposeSource.builder()
                .from(source)
                .without(source.without().addAll(Vector.of(phases)))
                .build();
    }

    /**
     * The variables that the values of the project refer to, as it is merged of its files, or the problems that keep it
     * from being merged; what it says may be wrong otherwise.
     */
    public static Either<Problems, LoadedVariables> variables(ComposeSource source) {
        ComposeSource asWritten =
                without(source, LoadPhase.INTERPOLATION, LoadPhase.VALIDATION, LoadPhase.PASSED_VARIABLES);
        return whole(asWritten, Invocation.of(asWritten))
                .end((tree, warnings) -> new LoadedVariables(UsedVariables.in(tree), warnings));
    }

    private static Checked<Node.Fields> whole(ComposeSource source, Checked<Invocation> invocation) {
        return notEmpty(invocation.value(), invocation.flatMap(begun -> tree(source, begun)))
                .flatMap(tree -> normal(source, invocation.value(), tree));
    }

    private static Checked<Node.Fields> tree(ComposeSource source, Invocation invocation) {
        Base base = new Base(
                invocation.scope().directory().toString(), source.home().toString(), source.disk());
        Checked<Node.Fields> tree = new Phases(source, invocation.scope()).tree(invocation.documents(), base);
        return invocation.untold().isEmpty()
                ? tree
                : new Checked<>(
                        tree.value(),
                        tree.problems().reject(problem -> invocation.untold().contains(problem.id())));
    }

    private static <T> Checked<T> noted(Checked<T> loaded, Node.Fields tree) {
        return new Checked<>(loaded.value(), new Uses(NodeSources.of(tree)).noted(loaded.problems()));
    }

    /** What is loaded, on its way to a result. */
    private record Loaded(Project project, Contents contents, Environment environment, NodeSources sources) {
        LoadedProject warned(Vector<Problem> warnings) {
            return LoadedProject.builder()
                    .project(project)
                    .contents(contents)
                    .environment(environment)
                    .sources(sources)
                    .warnings(warnings)
                    .build();
        }
    }

    /** Nothing is left of files that could not be read, too: that is said already. */
    private static Checked<Node.Fields> notEmpty(Invocation invocation, Checked<Node.Fields> tree) {
        return tree.value().size() > 0 || tree.hasErrors()
                ? tree
                : tree.with(Problem.at(Span.startOf(invocation.last()), EMPTY, "the Compose files hold nothing")
                        .hint("begin with services:")
                        .build());
    }

    private static Checked<Node.Fields> normal(ComposeSource source, Invocation invocation, Node.Fields tree) {
        return source.without().contains(LoadPhase.NORMALIZATION)
                ? Checked.of(tree)
                : Normal.apply(tree, invocation.name(), passed(source, invocation));
    }

    private static Environment passed(ComposeSource source, Invocation invocation) {
        return source.without().contains(LoadPhase.PASSED_VARIABLES)
                ? Environment.EMPTY
                : invocation.scope().variables();
    }

    private static Checked<Loaded> project(ComposeSource source, Invocation invocation, Checked<Node.Fields> tree) {
        Checked<Project> active = Decode.decode(tree.value())
                .map(project -> Select.profiles(named(project, invocation), profiles(source, invocation)));
        return Check.consistency(tree, active)
                .flatMap(project -> selected(source, project))
                .flatMap(project -> filled(source, invocation, project, NodeSources.of(tree.value())));
    }

    /** What was not brought into its normal form has the name as it is written, or none. */
    private static Project named(Project project, Invocation invocation) {
        ProjectName name = invocation.name();
        return ProjectName.normal(project.name().value()).equals(name.value())
                ? project
                : Project.builder().from(project).name(name).build();
    }

    private static Checked<Loaded> filled(
            ComposeSource source, Invocation invocation, Project project, NodeSources sources) {
        Environment variables = invocation.scope().variables();
        return new ServiceFiles(
                        source.disk(),
                        source.workingDirectory(),
                        new ProjectVariables(source)::read,
                        variables,
                        sources)
                .into(project)
                .map(filled -> new Loaded(
                        filled.project(), contents(source, invocation.scope(), filled, sources), variables, sources));
    }

    private static Contents contents(ComposeSource source, Scope scope, Filled filled, NodeSources sources) {
        if (source.without().contains(LoadPhase.CONTENTS)) {
            return Contents.NONE;
        }
        return new Contents.Readers(
                        source.disk(), scope.directory(), scope.variables(), scope.inclusions()::ofSecret, sources)
                .read(filled.project(), filled.loneVariables());
    }

    /** Without any the empty one is active, as in the reference: what a variable without a value names. */
    private static Vector<String> profiles(ComposeSource source, Invocation invocation) {
        return source.profiles().isEmpty()
                ? invocation
                        .scope()
                        .variables()
                        .get("COMPOSE_PROFILES")
                        .map(list -> Vector.of(list.split(",", -1)).map(String::trim))
                        .getOrElse(Vector.of(""))
                : source.profiles();
    }

    private static Checked<Project> selected(ComposeSource source, Project project) {
        return source.services().isEmpty()
                ? Checked.of(project)
                : Select.services(project, source.services().map(ServiceName::value));
    }
}
