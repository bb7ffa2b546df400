package dev.stowage.problem;

/** What a program can do wrong that adds to templates; files cause none of it. */
public enum AdditionProblem implements ProblemId {
    ID_FORM("addition.id-form", "What is added has an id that nothing in a template can have"),
    ID_TAKEN("addition.id-taken", "What is added has an id that is in the template already"),
    ID_UNKNOWN("addition.id-unknown", "What is replaced is not in the template"),
    REFERENCE("addition.reference", "What is added refers to what is not in the template");

    @SuppressWarnings("ImmutableEnumChecker") // A record of texts is immutable, it only lacks the annotation.
    private final Kind kind;

    AdditionProblem(String word, String title) {
        this.kind = new Kind(word, Severity.ERROR, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
