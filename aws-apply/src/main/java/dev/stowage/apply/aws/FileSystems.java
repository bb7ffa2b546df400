package dev.stowage.apply.aws;

import dev.stowage.aws.ExistingFileSystem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Amazon EFS. */
public interface FileSystems {
    /** The file systems that have a tag of this key. */
    Either<ServiceFailure, Vector<ExistingFileSystem>> tagged(String key);
}
