package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.validate.subject.MemoryFile;
import dev.stowage.validate.subject.Subject;
import io.vavr.collection.Vector;

/** File systems in memory, of which ECS wants to know the size (<em>Amazon ECS API Reference</em>, "Tmpfs"). */
final class MemoryFileRules {
    private MemoryFileRules() {}

    /** A share of the memory of the host means nothing on AWS, and half of a number would be some other size. */
    static Vector<Problem> haveASize(Subject<Service> service) {
        return service.value()
                .tmpfs()
                .zipWithIndex((item, at) -> service.part("tmpfs", at, item))
                .filter(item -> isUnknown(MemoryFile.of(item.value())))
                .map(item -> item.problem(
                                ProblemId.TMPFS_SIZE, "the size of a file system in memory has to be a number of bytes")
                        .hint("write a number with one of the units k, m, g: size=64m")
                        .build());
    }

    private static boolean isUnknown(MemoryFile file) {
        return file.size().isDefined() && file.bytes().isEmpty();
    }
}
