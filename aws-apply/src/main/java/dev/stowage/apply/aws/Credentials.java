package dev.stowage.apply.aws;

import java.io.Serial;
import java.io.UncheckedIOException;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The SDK's chain of credentials, in whose failures one can tell that credentials are what failed. */
record Credentials(AwsCredentialsProvider chain) implements AwsCredentialsProvider {
    /** A profile that was asked for wins over the environment, as it does in AWS's own command. */
    static Credentials of(Target target) {
        return new Credentials(target.profile()
                .<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
                .getOrElse(() -> DefaultCredentialsProvider.builder().build()));
    }

    /** What is wrong with a profile the SDK tells by exceptions of several kinds, some of Java's own. */
    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return chain.resolveCredentials();
        } catch (SdkClientException
                | IllegalArgumentException
                | IllegalStateException
                | UncheckedIOException unresolved) {
            throw new Unresolved(unresolved);
        }
    }

    /** That there are none, and why. */
    static final class Unresolved extends SdkClientException {
        @Serial
        private static final long serialVersionUID = 1;

        private Unresolved(RuntimeException cause) {
            super(SdkClientException.builder().message(cause.getMessage()).cause(cause));
        }
    }
}
