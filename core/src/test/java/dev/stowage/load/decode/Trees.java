package dev.stowage.load.decode;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Yaml;
import dev.stowage.source.Limits;
import java.nio.charset.StandardCharsets;

/** Trees from text, for tests. */
public final class Trees {
    private Trees() {}

    public static Node.Fields of(String yaml) {
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        return (Node.Fields) Yaml.parse("compose.yaml", bytes, Limits.defaults())
                .value()
                .head()
                .root();
    }
}
