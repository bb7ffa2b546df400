package dev.stowage.problem;

/** Mistakes of programs that add to a template; no Compose file causes them. */
public enum AdditionProblem implements ProblemId {
    ID_FORM("addition.id-form", "An addition has an id that CloudFormation does not allow"),
    ID_TAKEN("addition.id-taken", "An addition has an id that the template already uses"),
    ID_UNKNOWN("addition.id-unknown", "An addition replaces a resource that is not in the template"),
    REFERENCE("addition.reference", "An addition refers to something that is not in the template");

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
