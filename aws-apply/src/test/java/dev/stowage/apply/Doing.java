package dev.stowage.apply;

import dev.stowage.problem.Problems;
import io.vavr.control.Either;
import java.io.IOException;

/** One run of up or down in the life of a stack. */
interface Doing {
    Either<Problems, Deployment> with(Applier applier) throws IOException;
}
