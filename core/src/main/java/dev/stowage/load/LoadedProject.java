package dev.stowage.load;

import dev.stowage.compose.Project;
import dev.stowage.load.contents.Contents;
import dev.stowage.problem.Problem;
import dev.stowage.source.SourceMap;
import dev.stowage.value.Environment;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** A Compose application as it was read, with the way back to its text. Equal projects are equal wherever they were written. */
@Value.Immutable
@StowageStyle
public interface LoadedProject {
    Project project();

    /** What the files of its secrets and configs hold, or why that is not known. */
    @Value.Default
    default Contents contents() {
        return Contents.NONE;
    }

    /** The variables that the files could use: those of the process, and of {@code .env} or what stands for it. */
    @Value.Default
    @Value.Auxiliary
    default Environment environment() {
        return Environment.EMPTY;
    }

    /** Where each attribute was written. */
    @Value.Auxiliary
    SourceMap sources();

    /** What is doubtful, though the project could be loaded. */
    @Value.Auxiliary
    Vector<Problem> warnings();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableLoadedProject.Builder {
        Builder() {}
    }
}
