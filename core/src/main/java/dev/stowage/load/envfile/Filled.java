package dev.stowage.load.envfile;

import dev.stowage.compose.Project;
import dev.stowage.load.contents.LoneVariable;
import io.vavr.Tuple;
import io.vavr.collection.Vector;

/**
 * A project with what its services take from files.
 *
 * @param loneVariables of the env files of services, those of each file once
 */
public record Filled(Project project, Vector<LoneVariable> loneVariables) {
    /** Of files that several services may have read. */
    static Filled of(Project project, Vector<LoneVariable> read) {
        return new Filled(
                project,
                read.distinctBy(variable ->
                        Tuple.of(variable.span().file().name(), variable.span().line())));
    }
}
