package dev.stowage.cli;

/** What the process answers to whoever started it. Released numbers never change their meaning. */
enum ExitCode {
    DONE(0, "done"),
    PROBLEMS(1, "the project has problems, or the deployment failed"),
    CHANGES(2, "there are changes, where only that was asked"),
    MISUSE(64, "the command line is wrong"),
    BUG(70, "a bug in Stowage"),
    INTERRUPTED(130, "interrupted");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    int number() {
        return number;
    }

    String meaning() {
        return meaning;
    }
}
