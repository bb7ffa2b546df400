package dev.stowage.extension;

import dev.stowage.value.Cidr;
import dev.stowage.value.Digits;
import dev.stowage.value.IpLiteral;

/** From where listeners may be reached. */
final class AddressBlocks {
    private static final String PREFIX_LIST = "pl-";
    private static final int LONGEST_PREFIX = 128;

    private AddressBlocks() {}

    /** A block of IPv4 or IPv6 addresses. */
    static boolean isBlock(String text) {
        int slash = text.indexOf('/');
        return Cidr.of(text).isDefined()
                || (slash > 0
                        && text.indexOf(':') >= 0
                        && IpLiteral.matches(text.substring(0, slash))
                        && isLength(text.substring(slash + 1)));
    }

    private static boolean isLength(String text) {
        return text.length() <= 3
                && Digits.only(text)
                && Integer.parseInt(text) <= LONGEST_PREFIX
                && (text.length() == 1 || text.charAt(0) != '0');
    }

    /** The id of a managed prefix list. */
    static boolean isPrefixList(String text) {
        return text.startsWith(PREFIX_LIST)
                && text.length() > PREFIX_LIST.length()
                && text.substring(PREFIX_LIST.length())
                        .chars()
                        .allMatch(sign -> Character.digit(sign, 16) >= 0 && sign < 128);
    }
}
