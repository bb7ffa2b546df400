package dev.stowage.compose;

/** Whether new containers start before old ones stop (Compose Deploy Specification, {@code order}). */
public enum UpdateOrder implements Word {
    START_FIRST("start-first"),
    STOP_FIRST("stop-first");

    private final String word;

    UpdateOrder(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
