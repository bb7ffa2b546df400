package dev.stowage.apply.aws;

import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.InstanceProfileRegionProvider;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;

/**
 * Which region a target is in. The order is that of AWS's own command, so that both work on the same stacks in the same
 * shell; the SDK's own chain knows nothing of {@code AWS_DEFAULT_REGION} (<em>AWS CLI User Guide</em>, "Environment
 * variables").
 */
final class RegionChoice {
    private static final String VARIABLE = "AWS_DEFAULT_REGION";

    private RegionChoice() {}

    /** The region that the target says, else that of the environment, the profile, or the machine; throws as the SDK does. */
    static Region of(Target target, Function<String, Option<String>> variables) {
        return target.region()
                .map(Region::of)
                .getOrElse(() -> chain(target, variables).getRegion());
    }

    private static AwsRegionProvider chain(Target target, Function<String, Option<String>> variables) {
        return new AwsRegionProviderChain(
                new SystemSettingsRegionProvider(),
                () -> ofVariable(variables),
                ofProfile(target),
                new InstanceProfileRegionProvider());
    }

    /** Where there is none the chain asks the next one. */
    private static Region ofVariable(Function<String, Option<String>> variables) {
        return variables
                .apply(VARIABLE)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Region::of)
                .getOrElseThrow(() -> SdkClientException.create(VARIABLE + " is not set"));
    }

    private static AwsRegionProvider ofProfile(Target target) {
        Supplier<ProfileFile> files = ProfileFile::defaultProfileFile;
        return ProfileChoice.of(target)
                .map(profile -> new AwsProfileRegionProvider(files, profile.name()))
                .getOrElse(AwsProfileRegionProvider::new);
    }
}
