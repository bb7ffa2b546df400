package dev.stowage.apply.run;

import dev.stowage.apply.aws.FileSystems;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.aws.ExistingFileSystem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** File systems in memory. */
final class FakeFileSystems implements FileSystems {
    Vector<ExistingFileSystem> held = Vector.empty();

    @Override
    public Either<ServiceFailure, Vector<ExistingFileSystem>> tagged(String key) {
        return Either.right(held.filter(files -> files.tags().containsKey(key)));
    }

    @Override
    public Either<ServiceFailure, Vector<ExistingFileSystem>> all() {
        return Either.right(held);
    }

    @Override
    public Either<ServiceFailure, Option<ExistingFileSystem>> find(String id) {
        return Either.right(held.find(files -> files.id().equals(id)));
    }

    @Override
    public Option<ServiceFailure> delete(String id) {
        held = held.reject(files -> files.id().equals(id));
        return Option.none();
    }
}
