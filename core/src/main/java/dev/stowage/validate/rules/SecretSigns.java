package dev.stowage.validate.rules;

import dev.stowage.validate.calls.ServiceText;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tells a secret: the name of its variable, how those who issue keys let them begin, the option of a command before it. */
final class SecretSigns {
    private static final Vector<String> ENDS = Vector.of(
            "PASSWORD",
            "PASSWD",
            "PASSPHRASE",
            "_PASS",
            "_PWD",
            "SECRET",
            "TOKEN",
            "CREDENTIALS",
            "API_KEY",
            "APIKEY",
            "SECRET_KEY",
            "SECRET_KEY_BASE",
            "PRIVATE_KEY",
            "ACCESS_KEY",
            "ENCRYPTION_KEY",
            "MASTER_KEY",
            "SIGNING_KEY",
            "AUTH_KEY");

    private static final String KEY = "_KEY";

    /** Keys that are for everybody, or that find something and open nothing. */
    private static final Vector<String> OPEN_KEYS = Vector.of(
            "PUBLIC_KEY",
            "PUBLISHABLE_KEY",
            "SITE_KEY",
            "CACHE_KEY",
            "ROUTING_KEY",
            "PARTITION_KEY",
            "PRIMARY_KEY",
            "SORT_KEY",
            "OBJECT_KEY");

    private static final int SHORTEST_KEY = 16;

    /** {@code ALLOW_EMPTY_PASSWORD=yes} is none. */
    private static final Vector<String> SWITCHES = Vector.of("true", "false", "yes", "no", "on", "off", "0", "1");

    /** How keys of GitHub, GitLab, Slack, Stripe, Google, npm, Docker, SendGrid, OpenAI and others begin, and signed tokens. */
    private static final Vector<String> ISSUED = Vector.of(
            "sk_live_",
            "sk_test_",
            "rk_live_",
            "whsec_",
            "ghp_",
            "gho_",
            "ghs_",
            "github_pat_",
            "glpat-",
            "xoxb-",
            "xoxp-",
            "xapp-",
            "https://hooks.slack.com/services/",
            "AIza",
            "npm_",
            "dckr_pat_",
            "hf_",
            "SG.",
            "sk-ant-",
            "sk-proj-",
            "shpat_",
            "eyJhbGciOi");

    /** Of users, and of roles for a while (<em>AWS Identity and Access Management</em>, "IAM identifiers"). */
    private static final Pattern AWS_KEY = Pattern.compile("A[KS]IA[0-9A-Z]{16}");

    private static final Vector<String> AWS_NAMES =
            Vector.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN");

    /** With a value that is no variable of the shell, path or switch. */
    private static final Pattern OPTION = Pattern.compile(
            "(?<![\\w-])(?<option>--?(?!no-)[a-z_-]*(?:password|passwd|requirepass|masterauth|secret|token|api[-_]?key|"
                    + "secret[-_]key|access[-_]key))(?:=|\\s+)[\"']?(?<value>[^\\s\"'$`;|&<>/-][^\\s\"';|&]*)",
            Pattern.CASE_INSENSITIVE);

    private SecretSigns() {}

    static boolean isSecret(String name, String value) {
        String upper = name.toUpperCase(Locale.ROOT);
        return !isPlain(value)
                && (ENDS.exists(upper::endsWith) || isKey(upper, value) || isIssued(value) || hasPassword(value));
    }

    private static boolean isPlain(String value) {
        return value.isBlank() || value.startsWith("/") || SWITCHES.contains(value.toLowerCase(Locale.ROOT));
    }

    /** A name that says key may be that of anything, until the value looks like one. */
    private static boolean isKey(String upper, String value) {
        return upper.endsWith(KEY)
                && OPEN_KEYS.forAll(open -> !upper.endsWith(open))
                && value.length() >= SHORTEST_KEY
                && value.chars().noneMatch(Character::isWhitespace)
                && value.chars().anyMatch(Character::isDigit)
                && !value.contains("://");
    }

    private static boolean isIssued(String value) {
        return AWS_KEY.matcher(value).matches()
                || (value.length() > SHORTEST_KEY
                        && value.chars().noneMatch(Character::isWhitespace)
                        && ISSUED.exists(value::startsWith));
    }

    /** {@code scheme://user:password@host}. */
    private static boolean hasPassword(String value) {
        int scheme = value.indexOf("://");
        return Option.when(scheme > 0, () -> value.substring(scheme + 3))
                .map(rest -> rest.substring(0, Math.max(0, rest.indexOf('@'))))
                .exists(user ->
                        user.indexOf(':') >= 0 && user.indexOf(':') < user.length() - 1 && user.indexOf('/') < 0);
    }

    /** Whether it is one of the variables by which programs find the keys of a user of AWS. */
    static boolean isOfAws(String name) {
        return AWS_NAMES.contains(name);
    }

    /** The options of a command that are followed by a secret. */
    static Vector<String> options(ServiceText command) {
        Matcher options = OPTION.matcher(command.value());
        return Vector.ofAll(options.results().toList())
                .reject(found -> isPlain(found.group(2)))
                .map((MatchResult found) -> found.group(1))
                .distinct();
    }
}
