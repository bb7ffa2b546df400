package dev.stowage.apply.stack;

/** The name of a stack, unique in one account and region. */
public record StackName(String value) {
    @Override
    public String toString() {
        return value;
    }
}
