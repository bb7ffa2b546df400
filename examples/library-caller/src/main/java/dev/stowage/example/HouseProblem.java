package dev.stowage.example;

import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Severity;

/** The catalogue of one's own rules: their ids are told as those of Stowage are. */
enum HouseProblem implements ProblemId {
    NO_MEMORY_LIMIT("house.no-memory-limit", Severity.ERROR, "A service says nowhere how much memory it may take");

    private final String word;
    private final Severity severity;
    private final String title;

    HouseProblem(String word, Severity severity, String title) {
        this.word = word;
        this.severity = severity;
        this.title = title;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String title() {
        return title;
    }
}
