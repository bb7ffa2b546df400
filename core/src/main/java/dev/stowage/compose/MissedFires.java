package dev.stowage.compose;

/** What happens to runs whose time went by. */
public enum MissedFires implements Word {
    ONE("one"),
    SKIP("skip");

    private final String word;

    MissedFires(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
