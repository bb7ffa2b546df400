package dev.stowage.apply.plan;

import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.ResourceChange.Replacement;

/** How a plan shows a change of a resource: the marks are those of Terraform. */
enum Sign {
    ADD("+", ""),
    CHANGE("~", ""),
    PERHAPS_REPLACE("~", "  perhaps replaced"),
    REPLACE("-/+", "  replaced"),
    REMOVE("-", ""),
    UNKNOWN("?", "  the content of a secret is not compared");

    private final String mark;
    private final String note;

    Sign(String mark, String note) {
        this.mark = mark;
        this.note = note;
    }

    /** A new revision of a task definition takes nothing away, and is a change. */
    static Sign of(ResourceChange change) {
        return switch (change.action()) {
            case ADD -> ADD;
            case REMOVE -> REMOVE;
            case OTHER -> UNKNOWN;
            case MODIFY -> change.isDestructive() ? replaced(change.replacement()) : CHANGE;
        };
    }

    private static Sign replaced(Replacement replacement) {
        return replacement == Replacement.YES ? REPLACE : PERHAPS_REPLACE;
    }

    String mark() {
        return mark;
    }

    String note() {
        return note;
    }
}
