package dev.stowage.load.canonical;

/** The written parts of a port mapping; an empty piece for a part that is not there. */
record PortParts(Piece ip, Piece published, Piece target, Piece protocol) {
    /** Split from the right, so that an address may hold colons. */
    static PortParts of(Piece text) {
        int lastColon = text.value().lastIndexOf(':');
        Piece container = text.cut(lastColon + 1, text.value().length());
        Piece front = text.cut(0, Math.max(0, lastColon));
        int colon = front.value().lastIndexOf(':');
        Piece published = front.cut(colon + 1, front.value().length());
        Piece ip = front.cut(0, Math.max(0, colon));
        return new PortParts(withoutBrackets(ip), published, target(container), protocol(container));
    }

    private static Piece withoutBrackets(Piece ip) {
        int last = ip.value().length() - 1;
        boolean bracketed =
                last > 0 && ip.value().charAt(0) == '[' && ip.value().charAt(last) == ']';
        return bracketed ? ip.cut(1, last) : ip;
    }

    private static Piece target(Piece container) {
        int slash = container.value().indexOf('/');
        return slash < 0 ? container : container.cut(0, slash);
    }

    /** Up to a second slash; TCP when there is none. */
    private static Piece protocol(Piece container) {
        int slash = container.value().indexOf('/');
        if (slash < 0) {
            return new Piece("tcp", container.span());
        }
        int end = container.value().indexOf('/', slash + 1);
        Piece written = container.cut(slash + 1, end < 0 ? container.value().length() : end);
        return written.isEmpty() ? new Piece("tcp", container.span()) : written;
    }
}
