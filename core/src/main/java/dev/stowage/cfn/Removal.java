package dev.stowage.cfn;

/**
 * What happens to the thing itself when its resource leaves the stack or is replaced (CloudFormation Template Reference,
 * "DeletionPolicy attribute" and "UpdateReplacePolicy attribute").
 */
public enum Removal {
    DELETE("Delete"),
    RETAIN("Retain"),
    SNAPSHOT("Snapshot");

    private final String word;

    Removal(String word) {
        this.word = word;
    }

    /** As templates spell it. */
    public String word() {
        return word;
    }
}
