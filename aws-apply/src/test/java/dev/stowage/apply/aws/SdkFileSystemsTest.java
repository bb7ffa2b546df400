package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.FakeEndpoint;
import dev.stowage.aws.ExistingFileSystem;
import io.vavr.collection.Vector;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SdkFileSystemsTest {
    private static final String OPERATION = "GET /2015-02-01/file-systems";

    /** After {@code down --volumes} it is described for a while: a deployment must not take it for one that was left. */
    @Test
    void knowsNoneThatIsBeingDeleted() throws IOException {
        try (FakeEndpoint endpoint = new FakeEndpoint();
                Aws aws = endpoint.aws()) {
            String answer = "{\"FileSystems\":[" + files("fs-1", "available") + "," + files("fs-2", "deleting") + ","
                    + files("fs-3", "deleted") + "]}";
            endpoint.answering(OPERATION, answer)
                    .answering(OPERATION, answer)
                    .answering(OPERATION, "{\"FileSystems\":[" + files("fs-2", "deleting") + "]}");
            assertThat(ids(aws.fileSystems().all().getOrElse(Vector.empty()))).containsExactly("fs-1");
            assertThat(ids(aws.fileSystems().tagged("a").getOrElse(Vector.empty())))
                    .containsExactly("fs-1");
            assertThat(aws.fileSystems().find("fs-2").get()).isEmpty();
        }
    }

    private static Vector<String> ids(Vector<ExistingFileSystem> found) {
        return found.map(ExistingFileSystem::id);
    }

    private static String files(String id, String state) {
        return "{\"FileSystemId\":\"" + id + "\",\"FileSystemArn\":\"arn:" + id + "\",\"LifeCycleState\":\"" + state
                + "\",\"Tags\":[{\"Key\":\"a\",\"Value\":\"b\"}]}";
    }
}
