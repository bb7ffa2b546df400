package dev.stowage.apply.aws;

import dev.stowage.apply.aws.ServiceFailure.Kind;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * The profile of the AWS configuration that was chosen. The order is that of AWS's own command, so that both work in the same
 * account in the same shell.
 *
 * @param variable the one that has chosen it, unless the target says it itself
 */
record ProfileChoice(String name, Option<String> variable) {
    /** AWS's command knows this one too, and asks it first. */
    private static final String OLDER = "AWS_DEFAULT_PROFILE";

    private static final String USUAL = "default";

    /** That of the target, else that of the environment; none where nobody has chosen. */
    static Option<ProfileChoice> of(Target target) {
        return of(target, name -> Option.of(System.getenv(name)));
    }

    /** The property {@code aws.profile} is the SDK's other name for {@code AWS_PROFILE}. */
    static Option<ProfileChoice> of(Target target, Function<String, Option<String>> variables) {
        return target.profile()
                .map(name -> new ProfileChoice(name, Option.none()))
                .orElse(() -> ofVariable(OLDER, variables.apply(OLDER)))
                .orElse(() -> ofVariable(
                        "AWS_PROFILE",
                        Option.ofOptional(ProfileFileSystemSetting.AWS_PROFILE.getNonDefaultStringValue())));
    }

    private static Option<ProfileChoice> ofVariable(String variable, Option<String> value) {
        return value.map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> new ProfileChoice(name, Option.some(variable)));
    }

    /** The profile whose credentials count: keys in the environment go before a profile that a variable names. */
    static Option<String> ofCredentials(Target target) {
        return of(target)
                .filter(choice -> choice.variable().isEmpty() || !hasKeys())
                .map(ProfileChoice::name);
    }

    /** Whether the environment itself has credentials. */
    static boolean hasKeys() {
        return Vector.of(SdkSystemSetting.AWS_ACCESS_KEY_ID, SdkSystemSetting.AWS_SECRET_ACCESS_KEY)
                .forAll(setting ->
                        setting.getStringValue().filter(key -> !key.isBlank()).isPresent());
    }

    /**
     * That there is no such profile. AWS's command says so too even where keys in the environment would do: they may be of
     * another account than the one that was meant. Who names the usual one in a variable has chosen nothing.
     */
    Option<ServiceFailure> missing(ProfileFile files) {
        boolean isNoChoice = variable.isDefined() && name.equals(USUAL);
        return Option.when(!isNoChoice, files)
                .flatMap(known -> Profiles.of(known).named(name).swap().toOption())
                .map(problem -> new ServiceFailure(
                        Kind.PROFILE_MISSING,
                        "choosing the profile",
                        "",
                        problem.sentence()
                                + variable.map(set -> ", which the variable " + set + " names")
                                        .getOrElse(""),
                        problem.hint()
                                .map(hint -> hint
                                        + variable.map(set -> "; or unset " + set)
                                                .getOrElse(""))));
    }
}
