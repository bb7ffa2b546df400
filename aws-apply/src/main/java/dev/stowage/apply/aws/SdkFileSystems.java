package dev.stowage.apply.aws;

import dev.stowage.aws.ExistingFileSystem;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import software.amazon.awssdk.services.efs.EfsClient;
import software.amazon.awssdk.services.efs.model.FileSystemDescription;

/** {@link FileSystems} by the AWS SDK. */
final class SdkFileSystems implements FileSystems {
    private final EfsClient client;
    private final Calls calls;

    SdkFileSystems(EfsClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public Either<ServiceFailure, Vector<ExistingFileSystem>> tagged(String key) {
        return calls.answer(
                "DescribeFileSystems",
                () -> Vector.ofAll(client.describeFileSystemsPaginator().fileSystems())
                        .map(SdkFileSystems::existing)
                        .filter(files -> files.tags().containsKey(key)));
    }

    private static ExistingFileSystem existing(FileSystemDescription files) {
        return new ExistingFileSystem(
                files.fileSystemId(),
                files.fileSystemArn(),
                LinkedHashMap.ofEntries(Vector.ofAll(files.tags()).map(tag -> Tuple.of(tag.key(), tag.value()))));
    }
}
