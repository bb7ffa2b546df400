package dev.stowage.apply.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Name and password for a registry. A name of {@code <token>} says that the password is a token to get others with. */
record Login(String user, String password) {
    private static final String IDENTITY = "<token>";

    static Login ofToken(String token) {
        return new Login(IDENTITY, token);
    }

    boolean isToken() {
        return user.equals(IDENTITY);
    }

    /** The value of the header {@code Authorization} (RFC 7617). */
    String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Login[hidden]";
    }
}
