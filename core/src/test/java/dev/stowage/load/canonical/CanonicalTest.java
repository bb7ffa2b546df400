package dev.stowage.load.canonical;

import dev.stowage.load.TreeCase;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CanonicalTest {
    @TestFactory
    Stream<DynamicTest> spellsShortFormsOut() throws IOException {
        return TreeCase.all("canonical", files -> Canonical.apply(files.tree("base.yaml")));
    }

    @TestFactory
    Stream<DynamicTest> leavesWhatCannotBeReadBeforeVariablesAreReplaced() throws IOException {
        return TreeCase.all("unreplaced", files -> Canonical.whereReadable(files.tree("base.yaml")));
    }
}
