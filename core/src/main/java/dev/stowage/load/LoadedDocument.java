package dev.stowage.load;

import dev.stowage.problem.Problem;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;

/**
 * An application as one document: files merged, completed and resolved, but not read into the model.
 *
 * @param warnings what is doubtful, though the document could be made
 */
public record LoadedDocument(Tree document, Vector<Problem> warnings) {}
