package dev.stowage.load.contents;

import dev.stowage.value.PosixPath;
import io.vavr.collection.Vector;
import java.util.Locale;

/** What is nobody else's to read, by its text or by the name of its file: keys, passwords, credentials. */
public final class PrivateText {
    private static final Vector<String> NAMES = Vector.of(".env", ".netrc", ".pgpass");
    private static final Vector<String> ENDS = Vector.of(".env", ".key", ".p12", ".pfx", ".jks", ".keytab");
    private static final Vector<String> BEGINNINGS = Vector.of(".env.", "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519");
    private static final Vector<String> PARTS = Vector.of("credential", "htpasswd", "secret");

    /** {@code id_rsa.pub}, {@code .env.example}. */
    private static final Vector<String> OPEN_ENDS =
            Vector.of(".pub", ".example", ".sample", ".template", ".dist", ".crt");

    private PrivateText() {}

    /** In PEM, of whatever kind ({@code RSA PRIVATE KEY}). */
    public static boolean holdsKey(String text) {
        int begin = text.indexOf("-----BEGIN ");
        return begin >= 0 && text.indexOf("PRIVATE KEY-----", begin) >= 0;
    }

    /** Whether files of the name hold keys or passwords. */
    public static boolean isNamed(String path) {
        String name = PosixPath.name(path).toLowerCase(Locale.ROOT);
        return OPEN_ENDS.forAll(end -> !name.endsWith(end))
                && (NAMES.contains(name)
                        || ENDS.exists(name::endsWith)
                        || BEGINNINGS.exists(name::startsWith)
                        || PARTS.exists(name::contains));
    }
}
