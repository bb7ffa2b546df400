package dev.stowage.load.select;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * Patterns in which {@code *} stands for any letters, {@code ?} for one, {@code [a-z]} for one of these and {@code \}
 * before a letter for this one (Go, filepath.Match). A class that is not closed or empty matches nothing.
 */
final class Glob {
    private static final Piece ANY_LETTERS = letter -> true;

    private final List<Piece> pieces;

    private Glob(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** What one letter has to be, or {@link #ANY_LETTERS}. */
    private interface Piece {
        boolean fits(char letter);
    }

    static boolean matches(String pattern, String text) {
        return new Reading(pattern).glob().exists(glob -> glob.matches(text));
    }

    /** Goes back to the last {@code *} only, which suffices and takes no more than the product of both lengths. */
    private boolean matches(String text) {
        int piece = 0;
        int inText = 0;
        int star = -1;
        int afterStar = 0;
        while (inText < text.length()) {
            if (isStar(piece)) {
                star = piece++;
                afterStar = inText;
            } else if (piece < pieces.size() && pieces.get(piece).fits(text.charAt(inText))) {
                piece++;
                inText++;
            } else if (star >= 0) {
                piece = star + 1;
                inText = ++afterStar;
            } else {
                return false;
            }
        }
        while (isStar(piece)) {
            piece++;
        }
        return piece == pieces.size();
    }

    private boolean isStar(int piece) {
        return piece < pieces.size() && pieces.get(piece) == ANY_LETTERS;
    }

    /** A pattern on its way to pieces, letter by letter. */
    private static final class Reading {
        private final String pattern;
        private int at;
        private boolean malformed;

        Reading(String pattern) {
            this.pattern = pattern;
        }

        Option<Glob> glob() {
            List<Piece> pieces = new ArrayList<>();
            while (at < pattern.length() && !malformed) {
                pieces.add(piece());
            }
            return Option.when(!malformed, () -> new Glob(pieces));
        }

        private Piece piece() {
            if (takes('*')) {
                return ANY_LETTERS;
            }
            if (takes('?')) {
                return letter -> true;
            }
            return takes('[') ? letters() : one(letter());
        }

        private static Piece one(char wanted) {
            return letter -> letter == wanted;
        }

        private Piece letters() {
            boolean not = takes('^');
            List<Piece> ranges = new ArrayList<>();
            while (!malformed && (ranges.isEmpty() || !takes(']'))) {
                ranges.add(range());
            }
            return letter -> ranges.stream().anyMatch(range -> range.fits(letter)) != not;
        }

        private Piece range() {
            char first = member();
            char last = takes('-') ? member() : first;
            return letter -> first <= letter && letter <= last;
        }

        /** These two mean something else in a class, unless {@code \} stands before them. */
        private char member() {
            malformed |= at < pattern.length() && "]-".indexOf(pattern.charAt(at)) >= 0;
            return letter();
        }

        private char letter() {
            takes('\\');
            malformed |= at >= pattern.length();
            return malformed ? 0 : pattern.charAt(at++);
        }

        private boolean takes(char sign) {
            boolean isNext = at < pattern.length() && pattern.charAt(at) == sign;
            at += isNext ? 1 : 0;
            return isNext;
        }
    }
}
