package dev.stowage.compose;

/** Who may use a mounted path under SELinux (Compose Specification, {@code selinux}). */
public enum SelinuxLabel implements Word {
    SHARED("z"),
    PRIVATE("Z");

    private final String word;

    SelinuxLabel(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
