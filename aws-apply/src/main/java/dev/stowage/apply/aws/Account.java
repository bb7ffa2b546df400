package dev.stowage.apply.aws;

import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Who we are for AWS, where, and how much of what we may have. */
public interface Account {
    /** Whom the credentials belong to (<em>AWS Security Token Service API Reference</em>, "GetCallerIdentity"). */
    Either<ServiceFailure, Identity> identity();

    /** The regions that the account can use. */
    Either<ServiceFailure, Vector<String>> regions();

    /** How many stacks the account may have in the region (<em>AWS CloudFormation API Reference</em>, "DescribeAccountLimits"). */
    Either<ServiceFailure, Integer> stackLimit();

    /** How many stacks there are, without those that are deleted. */
    Either<ServiceFailure, Integer> stacks();

    /**
     * The owner of credentials.
     *
     * @param account its number
     * @param arn of the user, or of the role that was assumed
     */
    record Identity(String account, String arn) {}
}
