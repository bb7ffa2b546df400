package dev.stowage.load.unique;

import dev.stowage.load.TreeCase;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class UniqueTest {
    @TestFactory
    Stream<DynamicTest> leavesOneItemPerKey() throws IOException {
        return TreeCase.all("unique", files -> Unique.apply(files.tree("base.yaml")));
    }
}
