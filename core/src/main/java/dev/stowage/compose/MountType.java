package dev.stowage.compose;

/** What a mount shows (Compose Specification, {@code volumes}). */
public enum MountType implements Word {
    BIND("bind"),
    VOLUME("volume"),
    TMPFS("tmpfs"),
    CLUSTER("cluster"),
    NPIPE("npipe"),
    IMAGE("image");

    private final String word;

    MountType(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
