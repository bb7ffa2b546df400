package dev.stowage.apply.registry;

import dev.stowage.apply.aws.Regions;
import dev.stowage.apply.aws.Registries;
import dev.stowage.apply.aws.ServiceFailure;
import io.vavr.Function1;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Logins for registries of Amazon ECR, for whoever has credentials of AWS. */
final class EcrLogins {
    private static final Vector<String> NAMES = Vector.of("dkr.ecr", "dkr.ecr-fips");
    private static final int PARTS = 5;
    private static final int ACCOUNT_DIGITS = 12;

    /** That of a region is good for all its registries, so it is asked for once. */
    private final Function1<String, Either<ServiceFailure, Login>> logins;

    EcrLogins(Registries registries) {
        this.logins = Function1.<String, Either<ServiceFailure, Login>>of(region ->
                        registries.authorizationToken(region).map(known -> new Login(known.user(), known.password())))
                .memoized();
    }

    /** A login, or why there is none; nothing for a registry of somebody else. */
    Option<Either<ServiceFailure, Login>> of(String registry) {
        return region(registry).map(logins);
    }

    /**
     * The region of a registry (<em>Amazon ECR User Guide</em>, "Amazon ECR endpoints"): it is in its name, as in
     * {@code 123456789012.dkr.ecr.eu-west-1.amazonaws.com}, or with IPv6 {@code 123456789012.dkr-ecr.eu-west-1.on.aws}.
     * Nothing for any other name, however alike: whoever has that host would be given the login.
     */
    static Option<String> region(String registry) {
        Vector<String> parts = Vector.of(registry.split("\\.", PARTS));
        return Option.when(parts.size() == PARTS && isAccount(parts.head()), parts)
                .flatMap(EcrLogins::region)
                .filter(region -> region.chars().allMatch(EcrLogins::isOfRegion));
    }

    private static Option<String> region(Vector<String> parts) {
        return NAMES.contains(parts.get(1) + "." + parts.get(2))
                ? Option.when(Regions.domains().contains(parts.get(4)), () -> parts.get(3))
                : Option.when(parts.get(1).equals("dkr-ecr") && isDualStack(parts), () -> parts.get(2));
    }

    private static boolean isDualStack(Vector<String> parts) {
        return parts.get(3).equals("on") && parts.get(4).equals("aws");
    }

    private static boolean isAccount(String text) {
        return text.length() == ACCOUNT_DIGITS && text.chars().allMatch(EcrLogins::isDigit);
    }

    private static boolean isOfRegion(int character) {
        return (character >= 'a' && character <= 'z') || isDigit(character) || character == '-';
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
