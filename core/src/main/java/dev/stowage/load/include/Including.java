package dev.stowage.load.include;

import dev.stowage.load.yaml.FileRef;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.source.Files;
import dev.stowage.value.Environment;
import io.vavr.collection.Vector;
import java.nio.file.Path;

/** The project that includes others, as far as including needs it. */
public interface Including {
    /** The absolute project directory, which the names of included files start at. */
    Path directory();

    /** The files that are being loaded, outermost first, each with the text that names it; the document's is the last. */
    Vector<FileRef> chain();

    /** The name of a file in messages. */
    String name(Path file);

    /** Asked what stands under a name. */
    Files files();

    /** The variables of this project, then those that only these env files set, which must exist. */
    Checked<Environment> variables(Vector<FileRef> envFiles);

    /**
     * The files of an entry loaded and merged up to the resolution of paths, without what is made up for a whole
     * project. Relative paths come out relative to {@link #directory()}.
     */
    Checked<Node.Fields> load(Included included);
}
