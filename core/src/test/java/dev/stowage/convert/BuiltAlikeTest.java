package dev.stowage.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.ecs.Parameter;
import dev.stowage.load.ComposeSource;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** Which services could run one image. */
class BuiltAlikeTest {
    @Test
    void tellsWhichServicesAreBuiltAlike() {
        assertThat(alike("""
                        name: shop
                        services:
                          web: {build: .}
                          worker: {build: {context: .}, command: work}
                          pushed: {build: ., image: shop/pushed:1}
                          stage: {build: {context: ., target: debug}}
                          arm: {build: ., platform: linux/arm64}
                          arms: {build: ., platform: linux/arm64}
                        """)).containsExactly("web: worker", "worker: web", "stage: ", "arm: arms", "arms: arm");
    }

    private static Vector<String> alike(String text) {
        return Stowage.load(ComposeSource.of(text))
                .flatMap(project -> Stowage.validate(project, Dialect.MODERN))
                .flatMap(project -> Stowage.convert(project, AwsEnvironment.offline()))
                .get()
                .application()
                .parameters()
                .filter(Parameter.Image.class::isInstance)
                .map(Parameter.Image.class::cast)
                .map(image -> image.service() + ": " + image.alike().mkString(", "));
    }
}
