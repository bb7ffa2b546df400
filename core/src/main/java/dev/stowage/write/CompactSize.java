package dev.stowage.write;

import java.math.BigInteger;
import java.util.Arrays;

/** Counts the bytes of a document as compact JSON in UTF-8, without writing it. */
public final class CompactSize implements Sink {
    private static final int QUOTES = 2;
    private static final int BRACKETS = 2;
    private static final byte SHORT_ESCAPE = 2;
    private static final byte LONG_ESCAPE = 6;

    /** Bytes of each ASCII character. */
    private static final byte[] ASCII = ascii();

    private long bytes;
    private boolean isFirst = true;
    private boolean isAfterKey;

    private CompactSize() {}

    /** What {@link Format#COMPACT_JSON} would have, in bytes. */
    public static long of(Writable document) {
        CompactSize size = new CompactSize();
        document.writeTo(size);
        return size.bytes;
    }

    @Override
    public void beginMap() {
        begin();
    }

    @Override
    public void key(String name) {
        add(quoted(name) + 1);
        isAfterKey = true;
    }

    @Override
    public void endMap() {
        isFirst = false;
    }

    @Override
    public void beginList() {
        begin();
    }

    @Override
    public void endList() {
        isFirst = false;
    }

    @Override
    public void text(String value) {
        add(quoted(value));
    }

    @Override
    public void whole(BigInteger value) {
        add(value.toString().length());
    }

    @Override
    public void decimal(double value) {
        add(Double.isFinite(value) ? Decimals.text(value).length() : quoted(Double.toString(value)));
    }

    @Override
    public void bool(boolean value) {
        add(value ? 4 : 5);
    }

    @Override
    public void nothing() {
        add(4);
    }

    private void begin() {
        add(BRACKETS);
        isFirst = true;
    }

    /** A part, with the comma before it unless it is the first or has a key. */
    private void add(int part) {
        bytes += isFirst || isAfterKey ? part : part + 1;
        isFirst = false;
        isAfterKey = false;
    }

    /** Most texts have as many bytes as characters. */
    private static int quoted(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isPlain(text.charAt(at))) {
                return escaped(text);
            }
        }
        return QUOTES + text.length();
    }

    private static boolean isPlain(char here) {
        return here >= ' ' && here < ASCII.length && here != '"' && here != '\\';
    }

    private static int escaped(String text) {
        int sum = QUOTES;
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            sum += here < ASCII.length ? ASCII[here] : bytes(here, text, at);
        }
        return sum;
    }

    private static int bytes(char here, String text, int at) {
        if (here < 0x800) {
            return 2;
        }
        return Character.isSurrogate(here) && !WellFormed.isHalf(text, at) ? 2 : 3;
    }

    private static byte[] ascii() {
        byte[] bytes = new byte[0x80];
        Arrays.fill(bytes, (byte) 1);
        Arrays.fill(bytes, 0, ' ', LONG_ESCAPE);
        for (char escaped : "\"\\\b\f\n\r\t".toCharArray()) {
            bytes[escaped] = SHORT_ESCAPE;
        }
        return bytes;
    }
}
