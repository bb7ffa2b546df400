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

    /** How paths begin, and how the names of files end. */
    private static final Pattern FILE = Pattern.compile("^(?:\\.{1,2}|~)/|\\.[a-z][a-z0-9]{1,4}$");

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

    /** With the user before it. */
    private static final Pattern PASSWORD = Pattern.compile("[^:/]*:[^/$]+");

    /** {@code ALLOW_EMPTY_PASSWORD=yes} is none. */
    private static final Vector<String> SWITCHES = Vector.of("true", "false", "yes", "no", "on", "off", "0", "1");

    /** How keys of GitHub, GitLab, Slack, Stripe, Docker, OpenAI and others begin, and signed tokens. */
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
            "dckr_pat_",
            "sk-ant-",
            "sk-proj-",
            "shpat_",
            "eyJhbGciOi");

    /** Of users, and of roles for a while (<em>AWS Identity and Access Management</em>, "IAM identifiers"). */
    private static final Pattern AWS_KEY = Pattern.compile("A[KS]IA[0-9A-Z]{16}");

    /** Of npm, Hugging Face, SendGrid and Google: they begin as other words do, and have one length. */
    private static final Pattern OF_ONE_LENGTH =
            Pattern.compile("npm_[A-Za-z0-9]{36}|hf_[A-Za-z0-9]{34}|SG\\.[\\w-]{22}\\.[\\w-]{43}|AIza[\\w-]{35}");

    private static final Vector<String> AWS_NAMES =
            Vector.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN");

    private static final Vector<String> STORES = Vector.of("S3", "MINIO", "SPACES", "STORAGE");

    /** With a value that is no variable of the shell, path or switch. */
    private static final Pattern OPTION = Pattern.compile(
            "(?<![\\w-])(?<option>--?+(?!no-)[a-z_-]*(?:password|passwd|requirepass|masterauth|secret|token|api[-_]?key|"
                    + "secret[-_]key|access[-_]key))(?:=|\\s+)[\"']?(?<value>[^\\s\"'$`;|&<>/-][^\\s\"';|&]*)",
            Pattern.CASE_INSENSITIVE);

    /** Programs whose option for a password asks for one, or takes it behind {@code =} alone. */
    private static final Pattern ASKING = Pattern.compile(
            "\\b(?:psql|pg_[a-z]+|createdb|dropdb|createuser|dropuser|vacuumdb|reindexdb|mysql[a-z]*|mariadb[a-z-]*)\\b");

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
                && !value.contains("://")
                && !FILE.matcher(value).find();
    }

    private static boolean isIssued(String value) {
        return AWS_KEY.matcher(value).matches()
                || OF_ONE_LENGTH.matcher(value).matches()
                || (value.length() > SHORTEST_KEY
                        && value.chars().noneMatch(Character::isWhitespace)
                        && ISSUED.exists(value::startsWith));
    }

    /** {@code scheme://user:password@host}, the password no variable of the shell. */
    private static boolean hasPassword(String value) {
        int scheme = value.indexOf("://");
        return Option.when(scheme > 0, () -> value.substring(scheme + 3))
                .map(rest -> rest.substring(0, Math.max(0, rest.indexOf('@'))))
                .exists(user -> PASSWORD.matcher(user).matches());
    }

    /** Whether it is one of the variables by which programs find the keys of a user of AWS. */
    static boolean isOfAws(String name) {
        return AWS_NAMES.contains(name);
    }

    /** Whether a variable has the address of a store of objects. */
    static boolean isOfAStore(String name) {
        return name.startsWith("AWS_ENDPOINT_URL") || (name.contains("ENDPOINT") && STORES.exists(name::contains));
    }

    /** The options of a command that are followed by a secret. */
    static Vector<String> options(ServiceText command) {
        Matcher options = OPTION.matcher(command.value());
        return Vector.ofAll(options.results().toList())
                .reject(found -> isPlain(found.group(2)) || isNoValue(found, command.value()))
                .map((MatchResult found) -> found.group(1))
                .distinct();
    }

    /** {@code psql --password mydb} names a database, and {@code --secret id=npm} a secret. */
    private static boolean isNoValue(MatchResult found, String command) {
        return found.group(2).startsWith("id=")
                || (command.charAt(found.end(1)) != '='
                        && found.group(1).endsWith("-password")
                        && ASKING.matcher(command).find());
    }

    /** Whether a word of a command is an address with a password. */
    static boolean hasAddress(ServiceText command) {
        return command.words().exists(SecretSigns::hasPassword);
    }
}
