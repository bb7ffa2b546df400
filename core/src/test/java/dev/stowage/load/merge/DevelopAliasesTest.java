package dev.stowage.load.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.load.TreeCase;
import dev.stowage.source.AttributePath;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DevelopAliasesTest {
    @TestFactory
    Stream<DynamicTest> movesWhatStandsUnderOldNames() throws IOException {
        return TreeCase.all("aliases", files -> DevelopAliases.moved(files.tree("base.yaml")));
    }

    @Test
    void resetsUnderTheProperName() {
        assertThat(DevelopAliases.proper(AttributePath.of("services", "web", "x-develop", "watch")))
                .isEqualTo(AttributePath.of("services", "web", "develop", "watch"));
        assertThat(DevelopAliases.proper(AttributePath.of("x-develop", "web", "x-develop")))
                .isEqualTo(AttributePath.of("x-develop", "web", "x-develop"));
        assertThat(DevelopAliases.proper(AttributePath.of("services", "web")))
                .isEqualTo(AttributePath.of("services", "web"));
        assertThat(DevelopAliases.proper(AttributePath.of("services", "web", "x-develop", "watch")
                        .index(0)
                        .key("path")))
                .isEqualTo(AttributePath.of("services", "web", "develop", "watch")
                        .index(0)
                        .key("path"));
    }
}
