package dev.stowage.fix;

import dev.stowage.fix.Part.Entry;

/** Where a member of a mapping or a list stands in a text: an item and its first entry may begin at one offset. */
record MemberPosition(int offset, Kind kind) {
    /** What the member is. */
    enum Kind {
        ENTRY,
        ITEM
    }

    static MemberPosition of(Part member) {
        return new MemberPosition(member.start(), member instanceof Entry ? Kind.ENTRY : Kind.ITEM);
    }
}
