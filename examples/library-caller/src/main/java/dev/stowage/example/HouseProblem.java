package dev.stowage.example;

import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Severity;

/** The catalogue of one's own rules: their ids are told as those of Stowage are. */
enum HouseProblem implements ProblemId {
    NO_MEMORY_LIMIT("house.no-memory-limit", Severity.ERROR, "A service says nowhere how much memory it may take");

    @SuppressWarnings("ImmutableEnumChecker") // A record of texts is immutable, it only lacks the annotation.
    private final Kind kind;

    HouseProblem(String word, Severity severity, String title) {
        this.kind = new Kind(word, severity, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
