package dev.stowage.apply.aws;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EvaluationResult;

/** {@link Permissions} by the AWS SDK. */
final class SdkPermissions implements Permissions {
    private static final String ASSUMED_ROLE = ":assumed-role/";
    private static final String ROOT = ":root";

    private final IamClient client;
    private final Option<String> role;
    private final Calls calls;

    SdkPermissions(IamClient client, Option<String> role, Calls calls) {
        this.client = client;
        this.role = role;
        this.calls = calls;
    }

    /** No policy of the account binds its root user. */
    @Override
    public Either<ServiceFailure, Vector<Decision>> simulated(String arn, Vector<String> actions) {
        return arn.endsWith(ROOT)
                ? Either.right(actions.map(action -> new Decision(action, Answer.ALLOWED)))
                : principal(arn).flatMap(principal -> asked(principal, actions));
    }

    @Override
    public Option<String> role() {
        return role;
    }

    /** The ARN of a session tells the name of its role, but not the path. */
    private Either<ServiceFailure, String> principal(String arn) {
        int at = arn.indexOf(ASSUMED_ROLE);
        return at < 0
                ? Either.right(arn)
                : calls.answer(
                        "GetRole",
                        () -> client.getRole(
                                        request -> request.roleName(name(arn.substring(at + ASSUMED_ROLE.length()))))
                                .role()
                                .arn());
    }

    /** As in {@code deployer/session}. */
    private static String name(String session) {
        int slash = session.indexOf('/');
        return slash < 0 ? session : session.substring(0, slash);
    }

    private Either<ServiceFailure, Vector<Decision>> asked(String principal, Vector<String> actions) {
        return calls.answer(
                "SimulatePrincipalPolicy",
                () -> Vector.ofAll(client.simulatePrincipalPolicyPaginator(request ->
                                        request.policySourceArn(principal).actionNames(actions.asJava()))
                                .evaluationResults())
                        .map(SdkPermissions::decision));
    }

    private static Decision decision(EvaluationResult result) {
        return new Decision(result.evalActionName(), answer(result));
    }

    /** A denial for which values are missing hangs on conditions, as that of requests without a second factor. */
    private static Answer answer(EvaluationResult result) {
        return switch (result.evalDecision()) {
            case ALLOWED -> Answer.ALLOWED;
            case EXPLICIT_DENY -> result.missingContextValues().isEmpty() ? Answer.DENIED : Answer.NOT_ALLOWED;
            default -> Answer.NOT_ALLOWED;
        };
    }
}
