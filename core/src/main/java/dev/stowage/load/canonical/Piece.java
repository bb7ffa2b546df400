package dev.stowage.load.canonical;

import dev.stowage.load.yaml.Node;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;

/** A part of a written text, with its own place where the file shows it. */
record Piece(String value, Span span) {
    static Piece of(Node.Text text) {
        return new Piece(text.value(), text.span().narrowedTo(text.value()));
    }

    /** The piece between two offsets, in characters. It is located only if this piece is written as it reads. */
    Piece cut(int from, int to) {
        return new Piece(value.substring(from, to), isLocated() ? place(from, to) : span);
    }

    /** On one line, character by character: no quotes or escapes inside, no variables replaced. */
    private boolean isLocated() {
        return span.line() == span.endLine()
                && span.endColumn() - span.column() == value.codePointCount(0, value.length());
    }

    private Span place(int from, int to) {
        int start = span.column() + value.codePointCount(0, from);
        int end = span.column() + value.codePointCount(0, to);
        return new Span(span.file(), span.line(), start, span.line(), end);
    }

    /** The pieces between the separators: at least one. */
    Vector<Piece> split(char separator) {
        Vector<Piece> pieces = Vector.empty();
        int start = 0;
        for (int at = value.indexOf(separator); at >= 0; at = value.indexOf(separator, start)) {
            pieces = pieces.append(cut(start, at));
            start = at + 1;
        }
        return pieces.append(cut(start, value.length()));
    }

    boolean isEmpty() {
        return value.isEmpty();
    }

    Node.Text text() {
        return new Node.Text(value, span);
    }

    /** An attribute with this piece as its text. */
    Node.Entry as(String key) {
        return entry(key, text());
    }

    /** An attribute that comes from this piece. */
    Node.Entry entry(String key, Node node) {
        return new Node.Entry(key, span, node);
    }
}
