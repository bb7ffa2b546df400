package dev.stowage.apply.registry;

import dev.stowage.apply.aws.Registries;
import dev.stowage.apply.aws.ServiceFailure;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Logins for registries of Amazon ECR, for whoever has credentials of AWS. */
record EcrLogins(Registries registries) {
    private static final Vector<String> NAMES = Vector.of("ecr", "ecr-fips");

    /** A login, or why there is none; nothing for a registry of somebody else. */
    Option<Either<ServiceFailure, Login>> of(String registry) {
        return region(registry)
                .map(region -> registries.login(region).map(known -> new Login(known.user(), known.password())));
    }

    /**
     * The region of a registry (<em>Amazon ECR User Guide</em>, "Amazon ECR endpoints"): it is in its name, as in
     * {@code 123456789012.dkr.ecr.eu-west-1.amazonaws.com}, or with IPv6 {@code 123456789012.dkr-ecr.eu-west-1.on.aws}.
     */
    static Option<String> region(String registry) {
        Vector<String> parts = Vector.of(registry.split("\\.", -1));
        if (parts.size() >= 6 && parts.get(1).equals("dkr") && parts.get(4).equals("amazonaws")) {
            return Option.when(NAMES.contains(parts.get(2)), parts.get(3));
        }
        return Option.when(
                parts.size() == 5 && parts.get(1).equals("dkr-ecr") && registry.endsWith(".on.aws"),
                () -> parts.get(2));
    }
}
