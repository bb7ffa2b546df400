package dev.stowage.load.yaml;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * The end of a text whose last line has no break: a block that ends there has none either, as in the reference, where
 * this parser takes the end of the text for one.
 *
 * @param points where the text ends, in characters; -1 when its last line has a break
 * @param isBlank whether there are only blanks in its last line
 */
record OpenEnd(int points, boolean isBlank) {
    static OpenEnd of(String text) {
        int start = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
        return new OpenEnd(
                start == text.length() ? -1 : text.codePointCount(0, text.length()),
                text.substring(start).isBlank());
    }

    ScalarEvent kept(ScalarEvent scalar) {
        return points >= 0 && isBlock(scalar) && endsHere(scalar) && isBrokenOff(scalar.getValue())
                ? withoutBreak(scalar)
                : scalar;
    }

    private static boolean isBlock(ScalarEvent scalar) {
        return scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
    }

    private boolean endsHere(ScalarEvent scalar) {
        return scalar.getEndMark().filter(mark -> mark.getIndex() >= points).isPresent();
    }

    /** A line of blanks belongs to the block only as far as it is indented deeper. */
    private boolean isBrokenOff(String value) {
        int before = value.lastIndexOf('\n', value.length() - 2);
        return value.endsWith("\n")
                && (!isBlank
                        || (value.length() > before + 2
                                && value.substring(before + 1).isBlank()));
    }

    private static ScalarEvent withoutBreak(ScalarEvent scalar) {
        return Events.saying(scalar.getValue().substring(0, scalar.getValue().length() - 1), scalar);
    }
}
