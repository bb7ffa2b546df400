package dev.stowage.compose.write;

import dev.stowage.compose.Project;
import dev.stowage.value.Tree;
import dev.stowage.write.Writable;

/** A project as the document that {@code config} prints; keys are in alphabetical order. */
public final class ConfigWriter {
    private ConfigWriter() {}

    /**
     * Value for value what compose-go v2.16.2 prints as JSON: without {@code models} and without the {@code x-*}
     * attributes below the top level.
     */
    public static Writable json(Project project) {
        Tree document = Normal.sorted(new ProjectForm(Form.REFERENCE).project(project));
        return sink -> sink.tree(Normal.wholeNumbers(document));
    }

    /** Complete, and with every {@code $} doubled, so that loading it gives the same project. */
    public static Writable yaml(Project project) {
        Tree document = Normal.sorted(new ProjectForm(Form.COMPLETE).project(project));
        return sink -> sink.tree(Normal.escaped(document));
    }
}
