package dev.stowage.fuzz;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.load.ComposeSource;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Any bytes as a file of an application: its last byte says which of the files it is. */
public final class FuzzBytes {
    private static final byte[] APPLICATION = """
            include: [part.yaml]
            services:
              web:
                image: ${TAG:-nginx}
                env_file: web.env
                extends: {file: base.yaml, service: base}
            """.getBytes(StandardCharsets.UTF_8);

    private static final byte[] OTHER =
            "services: {base: {image: x, environment: [A]}, other: {image: y}}".getBytes(StandardCharsets.UTF_8);

    private static final Vector<String> FILES =
            Vector.of("part.yaml", "base.yaml", ".env", "web.env", "compose.override.yaml");

    private FuzzBytes() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length > 0) {
            int last = data.length - 1;
            Watched.run(source(data[last] & 0xFF, Arrays.copyOf(data, last)));
        }
    }

    /** Half of them are the Compose file itself, such as all that end with a line break. */
    private static ComposeSource source(int last, byte[] content) {
        ComposeApp app = FILES.foldLeft(ComposeApp.EMPTY, (made, name) -> made.withFile(name, OTHER))
                .withFile(".env", new byte[0])
                .withFile("web.env", new byte[0]);
        return last % 2 == 0
                ? app.source(content)
                : app.withFile(FILES.get(last / 2 % FILES.size()), content).source(APPLICATION);
    }
}
