package dev.stowage.validate;

import dev.stowage.compose.ConfigMount;
import dev.stowage.compose.SecretMount;
import dev.stowage.compose.Service;
import io.vavr.collection.Vector;
import java.util.Locale;

/** Whether something of a service says that its container answers encrypted connections itself. */
final class OwnTls {
    /** Programs that get certificates by themselves. */
    private static final Vector<String> IMAGES =
            Vector.of("traefik", "caddy", "swag", "nginx-proxy-manager", "https-portal", "acme-companion");

    private static final Vector<String> WORDS = Vector.of("acme", "letsencrypt", "certificate", "tls", "ssl");
    private static final Vector<String> ENDINGS = Vector.of(".pem", ".crt", ".key", ".p12", ".pfx", ".jks");

    private OwnTls() {}

    static boolean isOf(Service service) {
        return service.image().map(UsualPorts::name).exists(IMAGES::contains)
                || words(service).exists(OwnTls::speaksOfIt)
                || service.secrets().map(SecretMount::path).exists(OwnTls::isCertificate)
                || service.configs().map(ConfigMount::path).exists(OwnTls::isCertificate);
    }

    private static Vector<String> words(Service service) {
        return service.command()
                .getOrElse(Vector.empty())
                .appendAll(service.entrypoint().getOrElse(Vector.empty()))
                .appendAll(service.environment().keySet())
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    private static boolean speaksOfIt(String word) {
        return WORDS.exists(word::contains);
    }

    /** By the end of its name. */
    static boolean isCertificate(String path) {
        return ENDINGS.exists(path.toLowerCase(Locale.ROOT)::endsWith);
    }
}
