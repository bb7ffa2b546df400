package dev.stowage.value;

import io.vavr.control.Option;

/** A TCP or UDP port, 0 to 65535. */
public record Port(int number) implements Comparable<Port> {
    public static final int LARGEST = 65_535;

    /** As many as a long surely has; there may be zeros in front. */
    private static final int MOST_DIGITS = 18;

    /** Those of the web (IANA, "Service Name and Transport Protocol Port Number Registry"). */
    public static final Port HTTP = new Port(80);

    public static final Port HTTPS = new Port(443);

    public Port {
        if (number < 0 || number > LARGEST) {
            throw new IllegalArgumentException("not a port: " + number);
        }
    }

    /** The port of that number, or none when the number is outside 0 to 65535. */
    public static Option<Port> of(long number) {
        return number < 0 || number > LARGEST ? Option.none() : Option.some(new Port((int) number));
    }

    /** The port that the text is, in digits; none when it is anything else, or outside 0 to 65535. */
    public static Option<Port> parse(String text) {
        return text.length() <= MOST_DIGITS && Digits.only(text) ? of(Long.parseLong(text)) : Option.none();
    }

    @Override
    public int compareTo(Port other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
