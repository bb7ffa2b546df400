package dev.stowage.apply.stack;

/** The ARN of a change set. Unlike its name no other one ever has it, also where this one was deleted and made again. */
public record ChangeSetId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
