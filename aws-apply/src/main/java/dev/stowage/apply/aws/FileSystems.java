package dev.stowage.apply.aws;

import dev.stowage.aws.ExistingFileSystem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Amazon EFS. A file system that is being deleted is none. */
public interface FileSystems {
    /** All file systems of account and region. */
    Either<ServiceFailure, Vector<ExistingFileSystem>> all();

    /** The file systems that have a tag of this key. */
    Either<ServiceFailure, Vector<ExistingFileSystem>> tagged(String key);

    /** The file system with this id; none when there is none. */
    Either<ServiceFailure, Option<ExistingFileSystem>> find(String id);

    /** Begins to delete one, with all that is in it. AWS refuses while it has mount targets. */
    Option<ServiceFailure> delete(String id);
}
