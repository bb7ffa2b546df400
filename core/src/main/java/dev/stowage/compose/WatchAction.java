package dev.stowage.compose;

/** What happens when a watched path changes (Compose Develop Specification, {@code action}). */
public enum WatchAction implements Word {
    REBUILD("rebuild"),
    SYNC("sync"),
    RESTART("restart"),
    SYNC_RESTART("sync+restart"),
    SYNC_EXEC("sync+exec");

    private final String word;

    WatchAction(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
