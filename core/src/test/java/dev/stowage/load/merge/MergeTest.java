package dev.stowage.load.merge;

import dev.stowage.load.TreeCase;
import dev.stowage.load.yaml.Document;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MergeTest {
    @TestFactory
    Stream<DynamicTest> laysOneDocumentOverAnother() throws IOException {
        return TreeCase.all("merge", MergeTest::merged);
    }

    private static Checked<Node.Fields> merged(TreeCase files) {
        Document over = files.document("over.yaml");
        Node.Fields base = Deletion.of(over.replaced()).from(files.tree("base.yaml"));
        return Merge.documents(base, (Node.Fields) over.root());
    }
}
