package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A way into a file system: a directory, and a user who owns what is made through it. */
@Value.Immutable
@StowageStyle
public interface AccessPoint {
    /** The tag of a file system whose volume is a directory of it. */
    String DIRECTORY_TAG = "dev.stowage.volume.directory";

    LogicalId id();

    Text fileSystem();

    Option<PosixUser> user();

    Option<RootDirectory> root();

    @Value.Default
    default DirectoryChoice choice() {
        return DirectoryChoice.WRITTEN;
    }

    Vector<Tag> tags();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableAccessPoint.Builder {
        Builder() {}
    }
}
