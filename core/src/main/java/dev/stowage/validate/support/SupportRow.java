package dev.stowage.validate.support;

import dev.stowage.value.Dialect;

/** An attribute, by the pattern of its path, and what becomes of it in each dialect. */
record SupportRow(String pattern, Outcome modern, Outcome dockerEcs) {
    static SupportRow row(String pattern, Outcome modern, Outcome dockerEcs) {
        return new SupportRow(pattern, modern, dockerEcs);
    }

    static Outcome mapped() {
        return new Outcome(Outcome.Kind.MAPPED, "");
    }

    /** A rule looks at the value; the note says what it decides. */
    static Outcome ruled(String note) {
        return new Outcome(Outcome.Kind.RULED, note);
    }

    /** Its attributes have rows of their own. */
    static Outcome byPart() {
        return new Outcome(Outcome.Kind.BY_PART, "");
    }

    static Outcome elsewhere() {
        return new Outcome(Outcome.Kind.ELSEWHERE, "");
    }

    static Outcome ignored(String note) {
        return new Outcome(Outcome.Kind.IGNORED, note);
    }

    static Outcome refused(String instead) {
        return new Outcome(Outcome.Kind.REFUSED, instead);
    }

    Outcome outcome(Dialect dialect) {
        return switch (dialect) {
            case MODERN -> modern;
            case DOCKER_ECS -> dockerEcs.note().isEmpty() ? dockerEcs.noted(noteOfModern()) : dockerEcs;
        };
    }

    /** What ECS has no place for has none in the older dialect either. */
    private String noteOfModern() {
        return switch (modern.kind()) {
            case MAPPED -> "the dialect modern carries it over";
            case IGNORED, REFUSED -> modern.note();
            case BY_PART, RULED, ELSEWHERE -> "";
        };
    }
}
