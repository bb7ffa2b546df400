package dev.stowage.load.resolve;

import dev.stowage.load.TreeCase;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.source.Files;
import dev.stowage.value.ProjectName;
import dev.stowage.value.Variables;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The project is {@code shop} in {@code /app/shop}, where {@code /app/shop/link} leads to {@code /data/real}. */
class ResolveTest {
    private static final Variables VARIABLES =
            name -> Option.of(Map.of("SET", "value", "EMPTY", "").get(name));

    @TestFactory
    Stream<DynamicTest> writesOutWhatIsImplied() throws IOException {
        return TreeCase.all("resolve", files -> resolved(files.tree("base.yaml")));
    }

    private static Checked<Node.Fields> resolved(Node.Fields tree) {
        return Defaults.apply(tree)
                .flatMap(part -> Paths.apply(part, new Base("/app/shop", "/home/me", new OneLink())))
                .flatMap(part -> PassThrough.apply(part, VARIABLES))
                .flatMap(part -> Normal.apply(part, new ProjectName("shop"), VARIABLES));
    }

    private static final class OneLink implements Files {
        private static final Path LINK = Path.of("/app/shop/link");

        @Override
        public Reading read(Path file) {
            return new Missing();
        }

        @Override
        public Kind kind(Path path) {
            return Kind.MISSING;
        }

        @Override
        public Option<Path> realPath(Path path) {
            return Option.some(path.startsWith(LINK) ? Path.of("/data/real").resolve(LINK.relativize(path)) : path);
        }
    }
}
