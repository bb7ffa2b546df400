package dev.stowage.load.decode;

import dev.stowage.compose.Project;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import io.vavr.collection.Vector;
import java.util.ArrayList;

/** The typed reading of a tree that is canonical and normalised (compose-go v2.16.2, step "decode"). */
public final class Decode {
    private Decode() {}

    /** The application, without the parts that are bad or not of the kind that their attributes take. */
    public static Checked<Project> decode(Node.Fields tree) {
        ArrayList<Problem> problems = new ArrayList<>();
        Project project = Projects.project(new Attributes(tree, AttributePath.ROOT, problems));
        return new Checked<>(project, Vector.ofAll(problems));
    }
}
