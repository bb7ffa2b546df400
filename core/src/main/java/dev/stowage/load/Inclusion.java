package dev.stowage.load;

import dev.stowage.load.include.Included;
import dev.stowage.load.include.Including;
import dev.stowage.load.resolve.Base;
import dev.stowage.load.yaml.FileRef;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.source.Files;
import dev.stowage.value.Environment;
import io.vavr.collection.Vector;
import java.nio.file.Path;

/** What a document may include: the phases once more, in the scope of the included project. */
record Inclusion(ComposeSource source, Scope scope, FileRef file) implements Including {
    @Override
    public Path directory() {
        return scope.directory();
    }

    @Override
    public Vector<FileRef> chain() {
        return scope.chain().exists(other -> other.path().equals(file.path()))
                ? scope.chain()
                : scope.chain().append(file);
    }

    @Override
    public String name(Path path) {
        return FileDocument.reader(source).name(path);
    }

    @Override
    public Files files() {
        return source.disk();
    }

    @Override
    public Checked<Environment> variables(Vector<FileRef> envFiles) {
        return new ProjectVariables(source)
                .values(envFiles, scope.variables())
                .map(values -> scope.variables().withDefaults(values.toJavaMap()));
    }

    @Override
    public Checked<Node.Fields> load(Included included) {
        return scope.inclusions().once(scope.directory(), included, () -> loaded(included));
    }

    private Checked<Node.Fields> loaded(Included included) {
        Scope inner = new Scope(included.directory(), included.variables(), included.chain(), scope.inclusions());
        Base base = Base.seenFrom(
                scope.directory(), included.directory(), source.home().toString(), source.disk());
        return FileDocument.read(source, included.files())
                .flatMap(documents -> new Phases(resolving(), inner).tree(documents, base));
    }

    /** Its paths start at its own directory, so that they are resolved even where those of the project are left as they are. */
    private ComposeSource resolving() {
        return ComposeSource.builder()
                .from(source)
                .without(source.without().remove(LoadPhase.PATH_RESOLUTION))
                .build();
    }
}
