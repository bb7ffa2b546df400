package dev.stowage.apply.doctor;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Quotas;
import dev.stowage.apply.aws.Quotas.Counted;
import dev.stowage.apply.aws.ServiceFailure;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.function.Function;

/**
 * What an account may not have any number of.
 *
 * @param things as their line calls them
 * @param state how much there is, of how much
 */
record Quota(String things, Function<Aws, Either<ServiceFailure, Finding>> state) {
    /** Those that a deployment comes upon. Codes are those of AWS Service Quotas. */
    static final Vector<Quota> ALL = Vector.of(
            new Quota(
                    "stacks",
                    aws -> aws.account()
                            .stackLimit()
                            .flatMap(limit ->
                                    aws.account().stacks().map(used -> finding(subject("stacks"), used, limit)))),
            counted("networks", "vpc", "L-F678F1CE", Counted.NETWORKS),
            counted("security groups", "vpc", "L-E79EC296", Counted.SECURITY_GROUPS),
            counted("public addresses", "ec2", "L-0263D0A3", Counted.PUBLIC_ADDRESSES),
            counted("application load balancers", "elasticloadbalancing", "L-53DA6B97", Counted.APPLICATION_BALANCERS),
            counted("network load balancers", "elasticloadbalancing", "L-69A177A2", Counted.NETWORK_BALANCERS));

    /** Less than this part left is worth a word. */
    private static final int TENTH = 10;

    static final String RAISE = "ask AWS for more in Service Quotas";

    private static Quota counted(String things, String service, String code, Counted counted) {
        return new Quota(things, aws -> counted(things, aws.quotas(), service, code, counted));
    }

    private static Either<ServiceFailure, Finding> counted(
            String things, Quotas quotas, String service, String code, Counted counted) {
        return quotas.limit(service, code)
                .flatMap(limit -> quotas.used(counted)
                        .map(used -> used < limit ? finding(subject(things), used, limit) : full(things, used, limit)));
    }

    /** Many projects make none of them. */
    private static Finding full(String things, int used, int limit) {
        return Finding.doubtful(
                subject(things),
                used + " of " + limit,
                "a project that makes one cannot be deployed; remove some, or " + RAISE);
    }

    static String subject(String things) {
        return "quota: " + things;
    }

    /** One line, whatever comes of the question. */
    Finding finding(Aws aws) {
        return state.apply(aws).getOrElseGet(failure -> Finding.unknown(subject(things), failure));
    }

    static Finding finding(String subject, int used, int limit) {
        String sentence = used + " of " + limit;
        if (used >= limit) {
            return Finding.bad(subject, sentence, "remove some, or " + RAISE);
        }
        return limit - used < limit / TENTH
                ? Finding.doubtful(subject, sentence, "soon there will be no more; " + RAISE)
                : Finding.good(subject, sentence);
    }
}
