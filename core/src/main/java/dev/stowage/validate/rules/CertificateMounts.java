package dev.stowage.validate.rules;

import dev.stowage.extension.KeyName;
import io.vavr.control.Option;

/** Mounts of certificates, which an empty volume does not replace. */
final class CertificateMounts {
    private CertificateMounts() {}

    static Option<String> instead(String source) {
        boolean isMade = source.equals("/etc/letsencrypt") || source.startsWith("/etc/letsencrypt/");
        return Option.when(
                isMade || OwnTls.isCertificate(source),
                "remove it where a load balancer answers for the container, with " + KeyName.CERTIFICATE
                        + "; else write what the" + " container needs under secrets");
    }
}
