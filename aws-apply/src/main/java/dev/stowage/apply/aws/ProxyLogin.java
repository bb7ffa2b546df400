package dev.stowage.apply.aws;

import dev.stowage.value.SecretText;
import io.vavr.control.Option;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A name and a password for a proxy (<em>RFC 7617</em>, "The 'Basic' HTTP Authentication Scheme"). */
record ProxyLogin(String user, SecretText password) {
    static final String HEADER = "Proxy-Authorization";

    /** Java logs in nowhere by a password in plain text while it asks for a tunnel, but where this property is empty. */
    private static final String PROPERTY = "jdk.http.auth.tunneling.disabledSchemes";

    /** Characters other than letters and digits are written as in {@code %40}. */
    static Option<ProxyLogin> of(URI address) {
        return Option.of(address.getRawUserInfo()).map(text -> {
            String[] parts = text.split(":", 2);
            return new ProxyLogin(
                    decoded(parts[0]),
                    SecretText.of((parts.length == 1 ? "" : decoded(parts[1])).getBytes(StandardCharsets.UTF_8)));
        });
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Who writes a password into the address of a proxy wants it to be sent there. Too late once Java has connected. */
    static void permit() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, "");
        }
    }

    /** The value of the header. */
    String authorization() {
        String both = user + ":" + opened();
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    /** Who answers a proxy that asks Java for it. */
    Authenticator authenticator() {
        return new AtProxies(new PasswordAuthentication(user, opened().toCharArray()));
    }

    private String opened() {
        return new String(password.open(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ProxyLogin[hidden]";
    }

    private static final class AtProxies extends Authenticator {
        private final PasswordAuthentication login;

        AtProxies(PasswordAuthentication login) {
            this.login = login;
        }

        /** None for whoever else asks. */
        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return getRequestorType() == RequestorType.PROXY ? login : super.getPasswordAuthentication();
        }
    }
}
