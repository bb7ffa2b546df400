package dev.stowage.apply.stack;

/** The ARN of a stack. Unlike its name it still answers after the stack was deleted. */
public record StackId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
