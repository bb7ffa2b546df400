package dev.stowage.compose;

/** When a dependency counts as fulfilled (Compose Specification, {@code depends_on}). */
public enum DependencyCondition implements Word {
    STARTED("service_started"),
    HEALTHY("service_healthy"),
    COMPLETED_SUCCESSFULLY("service_completed_successfully");

    private final String word;

    DependencyCondition(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
