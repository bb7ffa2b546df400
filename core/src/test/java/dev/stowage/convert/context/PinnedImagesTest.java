package dev.stowage.convert.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.AwsInventory;
import io.vavr.collection.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinnedImagesTest {
    @ParameterizedTest
    @CsvSource({
        "nginx, docker.io/library/nginx:latest",
        "nginx:1.29, docker.io/library/nginx:1.29",
        "acme/app, docker.io/acme/app:latest",
        "acme/app/web:2, docker.io/acme/app/web:2",
        "ghcr.io/acme/api:2.1, ghcr.io/acme/api:2.1",
        "localhost/app, localhost/app:latest",
        "registry:5000/app, registry:5000/app:latest",
        "docker.io/nginx, docker.io/library/nginx:latest",
        "index.docker.io/acme/app, docker.io/acme/app:latest",
    })
    void spellsNamesOut(String image, String full) {
        assertThat(PinnedImages.of(image, known(LinkedHashMap.of(full, "sha256:1"))))
                .isEqualTo(full + "@sha256:1");
    }

    @ParameterizedTest
    @CsvSource({
        "nginx@sha256:2, docker.io/library/nginx@sha256:2",
        "nginx:1.29@sha256:2, docker.io/library/nginx@sha256:2",
        "index.docker.io/nginx@sha256:2, docker.io/library/nginx@sha256:2",
        "ghcr.io/acme/api:2.1@sha256:2, ghcr.io/acme/api@sha256:2",
        "registry:5000/app@sha256:2, registry:5000/app@sha256:2",
    })
    void keepsADigestThatIsThereAndSpellsTheNameOut(String image, String full) {
        assertThat(PinnedImages.of(image, known(LinkedHashMap.of("docker.io/library/nginx:latest", "sha256:1"))))
                .isEqualTo(full);
    }

    @Test
    void leavesANameWithADigestAloneWhereDigestsWereNotAskedFor() {
        assertThat(PinnedImages.of(
                        "nginx:1@sha256:2",
                        AwsEnvironment.known(
                                AwsInventory.builder().region("eu-west-1").build())))
                .isEqualTo("nginx:1@sha256:2");
    }

    @Test
    void keepsTheNameWhenNoDigestIsKnown() {
        assertThat(PinnedImages.of("nginx", known(LinkedHashMap.empty()))).isEqualTo("nginx");
        assertThat(PinnedImages.of("nginx", AwsEnvironment.offline())).isEqualTo("nginx");
    }

    private static AwsEnvironment known(LinkedHashMap<String, String> digests) {
        return AwsEnvironment.known(AwsInventory.builder()
                .region("eu-west-1")
                .imageDigests(io.vavr.control.Option.some(digests))
                .build());
    }
}
