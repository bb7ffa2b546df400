package dev.stowage.value;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Try;

/** A block of IPv4 addresses: its first address as a number of 32 bits, and how many bits of it are fixed, 0 to 32. */
public record Cidr(long first, int bits) {
    private static final int ADDRESS_BITS = 32;
    private static final int OCTET = 256;

    public Cidr {
        if (bits < 0 || bits > ADDRESS_BITS || first < 0 || first >= size(0) || first % size(bits) != 0) {
            throw new IllegalArgumentException("no block begins at " + first + " with " + bits + " bits");
        }
    }

    /** The block that is written as {@code 10.20.0.0/16}; none when no block is, or when it begins within. */
    public static Option<Cidr> of(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Option.none()
                : number(text.substring(slash + 1), ADDRESS_BITS)
                        .map(Long::intValue)
                        .flatMap(bits -> address(text.substring(0, slash))
                                .filter(first -> first % size(bits) == 0)
                                .map(first -> new Cidr(first, bits)));
    }

    /** The block at this position, from 0, of those that have so many bits more: no more than 32 in all, and none outside. */
    public Cidr part(int moreBits, int position) {
        int partBits = bits + moreBits;
        if (moreBits < 0 || partBits > ADDRESS_BITS || position < 0 || position >= 1L << moreBits) {
            throw new IllegalArgumentException(this + " has no part " + position + " with " + moreBits + " bits more");
        }
        return new Cidr(first + position * size(partBits), partBits);
    }

    /** How many addresses it has. */
    public long size() {
        return size(bits);
    }

    private static long size(int bits) {
        return 1L << (ADDRESS_BITS - bits);
    }

    private static Option<Long> address(String text) {
        return Option.when(
                IpLiteral.isIpv4(text),
                () -> Vector.of(text.split("\\.", -1))
                        .foldLeft(0L, (sum, octet) -> sum * OCTET + Long.parseLong(octet)));
    }

    private static Option<Long> number(String text, long largest) {
        return Try.of(() -> Long.valueOf(text))
                .toOption()
                .filter(number -> number >= 0 && number <= largest && text.equals(Long.toString(number)));
    }

    @Override
    public String toString() {
        return Vector.of(24, 16, 8, 0).map(shift -> (first >> shift) % OCTET).mkString(".") + "/" + bits;
    }
}
