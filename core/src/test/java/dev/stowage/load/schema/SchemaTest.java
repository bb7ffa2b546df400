package dev.stowage.load.schema;

import dev.stowage.load.TreeCase;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SchemaTest {
    @TestFactory
    Stream<DynamicTest> saysWhatIsWrongWithEachPart() throws IOException {
        return TreeCase.all("schema", files -> Schema.check(files.tree("base.yaml")));
    }
}
