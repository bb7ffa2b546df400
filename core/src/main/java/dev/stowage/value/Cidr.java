package dev.stowage.value;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Try;

/** A block of IPv4 addresses: its first address as a number of 32 bits, and how many bits of it are fixed, 0 to 32. */
public record Cidr(long first, int bits) {
    private static final int ADDRESS_BITS = 32;
    private static final int OCTETS = 4;
    private static final int OCTET = 256;

    /** The block that is written as {@code 10.20.0.0/16}; none when no block is, or when it begins within. */
    public static Option<Cidr> of(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Option.none()
                : number(text.substring(slash + 1), ADDRESS_BITS)
                        .flatMap(bits ->
                                address(text.substring(0, slash)).map(first -> new Cidr(first, (int) (long) bits)))
                        .filter(block -> block.first % block.size() == 0);
    }

    /** The block at this position, from 0, of those that have so many bits more. */
    public Cidr part(int moreBits, int position) {
        int partBits = bits + moreBits;
        return new Cidr(first + position * (1L << (ADDRESS_BITS - partBits)), partBits);
    }

    /** How many addresses it has. */
    public long size() {
        return 1L << (ADDRESS_BITS - bits);
    }

    private static Option<Long> address(String text) {
        Vector<Option<Long>> octets = Vector.of(text.split("\\.", -1)).map(octet -> number(octet, OCTET - 1));
        return octets.size() == OCTETS && octets.forAll(Option::isDefined)
                ? Option.some(octets.flatMap(octet -> octet).foldLeft(0L, (sum, octet) -> sum * OCTET + octet))
                : Option.none();
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
