package dev.stowage.load.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.load.TreeCase;
import dev.stowage.load.yaml.Document;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MergeTest {
    private static final Span SPAN = new Span(SourceFile.of("compose.yaml", "x"), 1, 1, 1, 2);

    @TestFactory
    Stream<DynamicTest> laysOneDocumentOverAnother() throws IOException {
        return TreeCase.all("merge", MergeTest::merged);
    }

    /** Of what is bad the problem is told already: a piece of it may be in what stands over it. */
    @Test
    void keepsWhatIsBad() {
        Node bad = new Node.Bad(SPAN);
        Node map = Node.Fields.of(Vector.empty(), SPAN);
        Node text = new Node.Text("x", SPAN);

        assertThat(part(bad, map)).isInstanceOf(Node.Bad.class);
        assertThat(part(map, bad)).isInstanceOf(Node.Bad.class);
        assertThat(part(bad, text)).isEqualTo(text);
    }

    private static Node part(Node base, Node over) {
        Checked<Node> merged = Merge.parts(AttributePath.of("services", "web", "deploy"), base, over);
        assertThat(merged.problems()).isEmpty();
        return merged.value();
    }

    private static Checked<Node.Fields> merged(TreeCase files) {
        Document over = files.document("over.yaml");
        Node.Fields base = Deletion.of(over.replaced()).from(files.tree("base.yaml"));
        return Merge.documents(base, (Node.Fields) over.root());
    }
}
