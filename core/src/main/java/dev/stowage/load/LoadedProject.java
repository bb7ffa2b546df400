package dev.stowage.load;

import dev.stowage.compose.Project;
import dev.stowage.load.contents.Contents;
import dev.stowage.problem.Problem;
import dev.stowage.source.SourceMap;
import dev.stowage.value.Environment;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** A Compose application as it was read. Projects are equal if they say the same, whatever files they were read from. */
@Value.Immutable
@StowageStyle
public interface LoadedProject {
    /** The Compose model. */
    Project project();

    /** The contents of its secrets and configs, or why they are not known. */
    @Value.Default
    default Contents contents() {
        return Contents.NONE;
    }

    /**
     * The variables that the files could use: those of the process, and those of {@code .env} or the files given
     * instead.
     */
    @Value.Default
    @Value.Auxiliary
    default Environment environment() {
        return Environment.EMPTY;
    }

    /** The place in the files at which each attribute was written. */
    @Value.Auxiliary
    SourceMap sources();

    /** The warnings of this stage. */
    @Value.Auxiliary
    Vector<Problem> warnings();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableLoadedProject.Builder {
        Builder() {}
    }
}
