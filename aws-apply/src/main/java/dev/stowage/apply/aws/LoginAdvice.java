package dev.stowage.apply.aws;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;

/** How a profile comes to credentials (<em>AWS CLI User Guide</em>, "Configuration and credential file settings"). */
final class LoginAdvice {
    private static final Vector<String> OF_SSO =
            Vector.of("sso_session", ProfileProperty.SSO_START_URL, ProfileProperty.SSO_ACCOUNT_ID);

    /** So many profiles may take their credentials from each other; more is a mistake of the file. */
    private static final int DEPTH = 5;

    private LoginAdvice() {}

    /** Where those that it had are not valid any more. */
    static String expired(String profile, ProfileFile files) {
        String source = source(profile, files);
        return isOf(OF_SSO, source, files)
                ? "log in again: aws sso login --profile " + source
                : program(source, files)
                        .orElse(() -> token(source, files))
                        .orElse(() -> keys(source, files))
                        .getOrElse("see how profile " + source + " comes to its credentials");
    }

    /** The same where no profile was chosen, or keys in the environment go before it. */
    static String expired() {
        return ProfileChoice.hasKeys()
                ? "the keys in the environment are no longer valid: set AWS_ACCESS_KEY_ID and those beside it anew, or unset"
                        + " them, or name a profile with --aws-profile"
                : "the credentials of the environment or of the default profile are no longer valid: log in again";
    }

    private static Option<String> token(String profile, ProfileFile files) {
        return property(ProfileProperty.WEB_IDENTITY_TOKEN_FILE, profile, files)
                .map(file -> "the token in " + file + " of profile " + profile + " has to be a new one");
    }

    /** A session that was pasted has a token, which aws configure leaves as it is. */
    private static Option<String> keys(String profile, ProfileFile files) {
        return property(ProfileProperty.AWS_ACCESS_KEY_ID, profile, files)
                .map(key -> "profile " + profile + " needs new keys"
                        + property(ProfileProperty.AWS_SESSION_TOKEN, profile, files)
                                .map(token -> " and a new " + ProfileProperty.AWS_SESSION_TOKEN)
                                .getOrElse("")
                        + ": aws configure --profile " + profile);
    }

    /** Where there are none. */
    static String missing(String profile, ProfileFile files) {
        String source = source(profile, files);
        return isOf(OF_SSO, source, files)
                ? "log in: aws sso login --profile " + source
                : program(source, files)
                        .getOrElse("give profile " + source + " credentials: aws configure --profile " + source
                                + ", or aws configure sso --profile " + source);
    }

    private static Option<String> program(String profile, ProfileFile files) {
        return Option.when(
                isOf(Vector.of(ProfileProperty.CREDENTIAL_PROCESS), profile, files),
                "see to the program that credential_process of profile " + profile + " names");
    }

    /** A profile of a role takes the credentials of another one. */
    private static String source(String profile, ProfileFile files) {
        String name = profile;
        for (int depth = 0; depth < DEPTH; depth++) {
            String last = name;
            name = property(ProfileProperty.SOURCE_PROFILE, last, files).getOrElse(last);
        }
        return name;
    }

    private static boolean isOf(Vector<String> keys, String profile, ProfileFile files) {
        return keys.exists(key -> property(key, profile, files).isDefined());
    }

    private static Option<String> property(String key, String profile, ProfileFile files) {
        Option<Profile> known = Option.ofOptional(files.profile(profile));
        return known.flatMap(found -> Option.ofOptional(found.property(key)));
    }
}
