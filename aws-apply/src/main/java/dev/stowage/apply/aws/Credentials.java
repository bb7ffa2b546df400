package dev.stowage.apply.aws;

import io.vavr.control.Option;
import java.io.Serial;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The SDK's chain of credentials, in whose failures one can tell that credentials are what failed. */
final class Credentials implements AwsCredentialsProvider, AutoCloseable {
    private final AwsCredentialsProvider chain;
    private volatile boolean isInUse;

    Credentials(AwsCredentialsProvider chain) {
        this.chain = chain;
    }

    /** A profile that was asked for wins over the environment, as it does in AWS's own command. */
    static Credentials of(Target target) {
        return new Credentials(target.profile()
                .<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
                .getOrElse(() -> ofEnvironment(ProfileChoice.of(target))));
    }

    private static AwsCredentialsProvider ofEnvironment(Option<ProfileChoice> choice) {
        DefaultCredentialsProvider.Builder chain = DefaultCredentialsProvider.builder();
        return choice.map(ProfileChoice::name)
                .map(chain::profileName)
                .getOrElse(chain)
                .build();
    }

    /** What the service for roles answers stays its answer. */
    @Override
    public AwsCredentials resolveCredentials() {
        isInUse = true;
        try {
            return chain.resolveCredentials();
        } catch (AwsServiceException answered) {
            throw answered;
        } catch (RuntimeException unresolved) {
            // Of anything: the SDK tells of a damaged profile by Java's own exceptions, of a damaged login by a missing
            // null check.
            throw new Unresolved(unresolved);
        }
    }

    /**
     * A chain that asks AWS for a role or a login has connections and threads of its own for that. One that nobody has asked
     * has none, and would be built to be closed.
     */
    @Override
    public void close() {
        if (isInUse && chain instanceof SdkAutoCloseable kept) {
            kept.close();
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
