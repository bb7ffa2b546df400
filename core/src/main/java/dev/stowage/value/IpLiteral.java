package dev.stowage.value;

/** Which texts are IP addresses: dotted IPv4, or IPv6 (RFC 4291, section 2.2) without brackets and zone. Never asks a name server. */
public final class IpLiteral {
    private static final int BYTES_OF_IPV4 = 4;
    private static final int LARGEST_BYTE = 255;
    private static final int GROUPS_OF_IPV6 = 8;
    private static final int DIGITS_OF_A_GROUP = 4;

    private IpLiteral() {}

    public static boolean matches(String text) {
        return text.indexOf(':') < 0 ? isIpv4(text) : isIpv6(text);
    }

    /** Four numbers from 0 to 255, with dots between them and no zero in front. */
    static boolean isIpv4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != BYTES_OF_IPV4) {
            return false;
        }
        for (String part : parts) {
            if (!isByte(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isByte(String part) {
        boolean digits = part.length() <= 3 && Digits.only(part);
        boolean leadingZero = part.length() > 1 && part.charAt(0) == '0';
        return digits && !leadingZero && Integer.parseInt(part) <= LARGEST_BYTE;
    }

    private static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true) == GROUPS_OF_IPV6;
        }
        String before = text.substring(0, gap);
        String after = text.substring(gap + 2);
        int left = before.isEmpty() ? 0 : groups(before, false);
        int right = after.isEmpty() ? 0 : groups(after, true);
        return left >= 0 && right >= 0 && left + right < GROUPS_OF_IPV6;
    }

    /** How many groups the text has, -1 when one is wrong. The last may be an IPv4 address, which counts as two. */
    private static int groups(String text, boolean mayEndInIpv4) {
        String[] groups = text.split(":", -1);
        int last = groups.length - 1;
        for (int at = 0; at < last; at++) {
            if (!isGroup(groups[at])) {
                return -1;
            }
        }
        if (mayEndInIpv4 && isIpv4(groups[last])) {
            return groups.length + 1;
        }
        return isGroup(groups[last]) ? groups.length : -1;
    }

    private static boolean isGroup(String group) {
        return !group.isEmpty()
                && group.length() <= DIGITS_OF_A_GROUP
                && group.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }
}
