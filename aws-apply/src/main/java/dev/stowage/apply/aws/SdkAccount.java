package dev.stowage.apply.aws;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** {@link Account} by the AWS SDK. */
final class SdkAccount implements Account {
    private static final String STACK_LIMIT = "StackLimit";

    private final StsClient sts;
    private final Ec2Client ec2;
    private final CloudFormationClient cloudFormation;
    private final Calls calls;

    SdkAccount(StsClient sts, Ec2Client ec2, CloudFormationClient cloudFormation, Calls calls) {
        this.sts = sts;
        this.ec2 = ec2;
        this.cloudFormation = cloudFormation;
        this.calls = calls;
    }

    @Override
    public Either<ServiceFailure, Identity> identity() {
        return calls.answer("GetCallerIdentity", () -> {
            GetCallerIdentityResponse caller = sts.getCallerIdentity();
            return new Identity(caller.account(), caller.arn());
        });
    }

    @Override
    public Either<ServiceFailure, Vector<String>> regions() {
        return calls.answer(
                "DescribeRegions",
                () -> Vector.ofAll(ec2.describeRegions().regions()).map(Region::regionName));
    }

    @Override
    public Either<ServiceFailure, Integer> stackLimit() {
        return calls.answer(
                "DescribeAccountLimits",
                () -> Vector.ofAll(
                                cloudFormation.describeAccountLimitsPaginator().accountLimits())
                        .find(limit -> STACK_LIMIT.equals(limit.name()))
                        .map(limit -> limit.value())
                        .getOrElse(Integer.MAX_VALUE));
    }

    @Override
    public Either<ServiceFailure, Integer> stacks() {
        return calls.answer(
                "ListStacks",
                () -> Vector.ofAll(cloudFormation.listStacksPaginator().stackSummaries())
                        .count(stack -> stack.stackStatus() != StackStatus.DELETE_COMPLETE));
    }
}
