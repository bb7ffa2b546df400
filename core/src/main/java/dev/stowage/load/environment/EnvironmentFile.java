package dev.stowage.load.environment;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.AwsInventory;
import dev.stowage.load.yaml.Document;
import dev.stowage.load.yaml.DocumentKind;
import dev.stowage.load.yaml.FileRef;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Reader;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.source.Files;
import dev.stowage.source.Limits;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.List;

/** Reads the file of {@code --environment}, which describes what exists in one region of an AWS account. */
public final class EnvironmentFile {
    private static final DocumentKind KIND = new DocumentKind("an environment file", "region:");

    private EnvironmentFile() {}

    /**
     * What the file says of AWS, or all its problems: it cannot be read, its syntax is wrong, attributes are unknown or
     * missing, values have the wrong type. A relative path starts at the working directory, which must be absolute.
     */
    public static Either<Problems, AwsEnvironment> read(Files disk, Path workingDirectory, String file) {
        FileRef named = new FileRef(workingDirectory.resolve(Files.path(file)).normalize(), Option.none());
        Reader reader = new Reader(disk, workingDirectory, Limits.defaults());
        Node.Fields nothing =
                Node.Fields.of(Vector.empty(), Span.startOf(SourceFile.withheld(reader.name(named.path()))));
        return reader.documents(named, KIND)
                .map(documents -> documents.map(Document::root))
                .flatMap(roots -> inventory(roots.headOption().getOrElse(nothing), roots.drop(1)))
                .end((inventory, warnings) -> AwsEnvironment.known(inventory));
    }

    private static Checked<AwsInventory> inventory(Node root, Vector<Node> others) {
        List<Problem> problems = others.map(EnvironmentFile::another).toJavaList();
        AwsInventory.Builder found = AwsInventory.builder().region("");
        if (root instanceof Node.Fields fields) {
            Inventory.read(Section.of(fields, problems), found);
        }
        return new Checked<>(found.build(), Vector.ofAll(problems));
    }

    private static Problem another(Node root) {
        return Problem.at(
                        root.span(),
                        ComposeProblem.ENVIRONMENT_SEVERAL_DOCUMENTS,
                        "an environment file is one document; here another one begins")
                .hint("remove the line --- in front of it")
                .build();
    }
}
