package dev.stowage.apply.aws;

import dev.stowage.aws.ExistingFileSystem;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import software.amazon.awssdk.services.efs.EfsClient;
import software.amazon.awssdk.services.efs.model.FileSystemDescription;
import software.amazon.awssdk.services.efs.model.LifeCycleState;

/** {@link FileSystems} by the AWS SDK. */
final class SdkFileSystems implements FileSystems {
    private final EfsClient client;
    private final Calls calls;

    SdkFileSystems(EfsClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public Either<ServiceFailure, Vector<ExistingFileSystem>> all() {
        return calls.answer(
                "DescribeFileSystems",
                () -> Vector.ofAll(client.describeFileSystemsPaginator().fileSystems())
                        .filter(SdkFileSystems::isThere)
                        .map(SdkFileSystems::existing));
    }

    @Override
    public Either<ServiceFailure, Vector<ExistingFileSystem>> tagged(String key) {
        return all().map(found -> found.filter(files -> files.tags().containsKey(key)));
    }

    @Override
    public Either<ServiceFailure, Option<ExistingFileSystem>> find(String id) {
        return calls.found(
                "DescribeFileSystems",
                () -> Vector.ofAll(client.describeFileSystems(request -> request.fileSystemId(id))
                                .fileSystems())
                        .filter(SdkFileSystems::isThere)
                        .headOption()
                        .map(SdkFileSystems::existing));
    }

    @Override
    public Option<ServiceFailure> delete(String id) {
        return calls.action("DeleteFileSystem", () -> client.deleteFileSystem(request -> request.fileSystemId(id)));
    }

    /** One that goes is described until it is gone (Amazon EFS API Reference, "FileSystemDescription"), and of no use any more. */
    private static boolean isThere(FileSystemDescription files) {
        return files.lifeCycleState() != LifeCycleState.DELETING && files.lifeCycleState() != LifeCycleState.DELETED;
    }

    private static ExistingFileSystem existing(FileSystemDescription files) {
        return new ExistingFileSystem(
                files.fileSystemId(),
                files.fileSystemArn(),
                LinkedHashMap.ofEntries(Vector.ofAll(files.tags()).map(tag -> Tuple.of(tag.key(), tag.value()))));
    }
}
