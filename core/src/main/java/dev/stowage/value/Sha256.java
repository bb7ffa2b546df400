package dev.stowage.value;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest SHA-256 as 64 hexadecimal digits in lower case. */
public final class Sha256 {
    private Sha256() {}

    /** That of the parts one after the other. */
    public static String of(byte[]... parts) {
        MessageDigest digest = algorithm();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
