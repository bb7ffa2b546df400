package dev.stowage.compose;

/** What happens when a job is due while it still runs. */
public enum ScheduleConcurrency implements Word {
    FORBID("forbid"),
    QUEUE("queue");

    private final String word;

    ScheduleConcurrency(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
