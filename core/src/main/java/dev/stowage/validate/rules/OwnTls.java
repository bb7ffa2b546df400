package dev.stowage.validate.rules;

import dev.stowage.compose.ConfigMount;
import dev.stowage.compose.SecretMount;
import dev.stowage.compose.Service;
import dev.stowage.validate.subject.CommandLine;
import dev.stowage.value.ImageReference;
import io.vavr.collection.Vector;
import java.util.Locale;

/** Whether something of a service says that its container answers encrypted connections itself. */
final class OwnTls {
    /** Programs that get certificates by themselves. */
    private static final Vector<String> IMAGES =
            Vector.of("traefik", "caddy", "swag", "nginx-proxy-manager", "https-portal", "acme-companion");

    /** In names of variables; words such as tls are said there of connections that the container makes itself. */
    private static final Vector<String> WORDS = Vector.of("acme", "letsencrypt", "certificate");

    private static final Vector<String> COMMAND_WORDS = WORDS.appendAll(Vector.of("tls", "ssl"));
    private static final Vector<String> ENDINGS = Vector.of(".pem", ".crt", ".key", ".p12", ".pfx", ".jks");

    private OwnTls() {}

    static boolean isOf(Service service) {
        return service.image().map(ImageReference::nameOf).exists(IMAGES::contains)
                || speak(service.environment().keySet().toVector(), WORDS)
                || speak(CommandLine.of(service), COMMAND_WORDS)
                || service.secrets().map(SecretMount::path).exists(OwnTls::isCertificate)
                || service.configs().map(ConfigMount::path).exists(OwnTls::isCertificate);
    }

    private static boolean speak(Vector<String> texts, Vector<String> words) {
        return texts.map(text -> text.toLowerCase(Locale.ROOT)).exists(text -> words.exists(text::contains));
    }

    /** By the end of its name. */
    static boolean isCertificate(String path) {
        return ENDINGS.exists(path.toLowerCase(Locale.ROOT)::endsWith);
    }
}
