package dev.stowage.compose;

/** Whose control group namespace a container joins (Compose Specification, {@code cgroup}). */
public enum CgroupNamespace implements Word {
    HOST("host"),
    PRIVATE("private");

    private final String word;

    CgroupNamespace(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
