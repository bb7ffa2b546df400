package dev.stowage.cli.line;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.problem.Problems;

/** What the process answers to whoever started it. Released numbers never change their meaning. */
public enum ExitCode implements Exit {
    DONE(0, "done"),
    PROBLEMS(1, "the project has problems, or the command failed"),
    MISUSE(64, "the command line is wrong"),
    /** What the launcher says, before anything here runs. */
    NO_JAVA(69, "no Java was found"),
    BUG(70, "a bug in Stowage"),
    INTERRUPTED(130, "interrupted");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** That of a stage that failed. */
    public static ExitCode of(Problems problems) {
        boolean interrupted = problems.all().exists(problem -> problem.id() == DeploymentProblem.INTERRUPTED);
        return interrupted ? INTERRUPTED : PROBLEMS;
    }

    @Override
    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }
}
