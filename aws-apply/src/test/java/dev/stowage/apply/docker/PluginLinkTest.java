package dev.stowage.apply.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginLinkTest {
    @TempDir
    Path folder;

    private Path plugin;
    private PluginLink link;

    @BeforeEach
    void makeAPlugin() throws IOException {
        plugin = Files.writeString(folder.resolve("docker-ecs"), "#!/bin/sh\n");
        assertThat(plugin.toFile().setExecutable(true)).isTrue();
        link = PluginLink.of(new ContextStore(folder.resolve("config")));
    }

    @AfterEach
    void unlink() throws IOException {
        if (Files.isSymbolicLink(link.path())) {
            Files.delete(link.path());
        }
    }

    @Test
    void leadsWhereTheClientLooks() throws IOException {
        assertThat(link.leads()).isFalse();
        assertThat(link.to(plugin)).containsExactly(link);
        assertThat(link.path()).isEqualTo(folder.resolve("config/cli-plugins/docker-ecs"));
        assertThat(Files.readSymbolicLink(link.path())).isEqualTo(plugin);
        assertThat(link.leads()).isTrue();
    }

    @Test
    void takesThePlaceOfAnOlderLink() throws IOException {
        Files.createDirectories(link.path().getParent());
        Files.createSymbolicLink(link.path(), folder.resolve("gone"));
        assertThat(link.to(plugin)).containsExactly(link);
        assertThat(link.to(plugin)).containsExactly(link);
        assertThat(Files.readSymbolicLink(link.path())).isEqualTo(plugin);
        try (var all = Files.list(link.path().getParent())) {
            assertThat(all).hasSize(1);
        }
    }

    @Test
    void leavesAFileAlone() throws IOException {
        Files.createDirectories(link.path().getParent());
        Files.writeString(link.path(), "another's");
        assertThat(link.to(plugin).getLeft().sentence()).isEqualTo(link.path() + " is a file, not a link of ours");
        assertThat(link.path()).hasContent("another's");
    }

    @Test
    void saysThatThereIsNoPlugin_orNoFolder() throws IOException {
        assertThat(link.to(folder.resolve("none")).getLeft().sentence())
                .isEqualTo("there is no plug-in " + folder.resolve("none"));
        Files.writeString(folder.resolve("config"), "");
        assertThat(link.to(plugin).getLeft().sentence()).isEqualTo(link.path() + " cannot be made a link");
    }
}
