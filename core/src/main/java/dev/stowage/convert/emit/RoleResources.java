package dev.stowage.convert.emit;

import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.ecs.Condition;
import dev.stowage.ecs.InlinePolicy;
import dev.stowage.ecs.PolicyDocument;
import dev.stowage.ecs.Principal;
import dev.stowage.ecs.Role;
import dev.stowage.ecs.Statement;
import dev.stowage.value.LogicalId;
import dev.stowage.value.Tree;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** IAM roles and the policy language. */
final class RoleResources {
    private RoleResources() {}

    static Tuple2<LogicalId, Resource> role(Role role) {
        Properties properties = Properties.none()
                .with("AssumeRolePolicyDocument", document(role.trust()))
                .references("ManagedPolicyArns", role.managedPolicies())
                .text("Path", role.path())
                .reference("PermissionsBoundary", role.boundary())
                .list("Policies", role.policies(), RoleResources::policy)
                .tags(role.tags());
        return properties.resource(role.id(), "AWS::IAM::Role");
    }

    private static Expression policy(InlinePolicy policy) {
        return Properties.none()
                .optional(
                        "PolicyDocument",
                        Option.some(policy.document()).filter(RoleResources::says),
                        RoleResources::document)
                .text("PolicyName", policy.name())
                .expression();
    }

    /** A document that is null in the file is none. */
    private static boolean says(PolicyDocument document) {
        return document.fold(own -> true, written -> !(written.document() instanceof Tree.Nothing));
    }

    private static Expression document(PolicyDocument document) {
        return document.fold(
                own -> Properties.none()
                        .list("Statement", own.all(), RoleResources::statement)
                        .text("Version", own.version())
                        .expression(),
                written -> Expression.of(written.document()));
    }

    private static Expression statement(Statement statement) {
        return Properties.none()
                .with(
                        "Action",
                        statement.actions().<Expression>fold(Expression::text, actions -> Expression.texts(actions)))
                .optional("Condition", statement.conditions(), RoleResources::conditions)
                .text("Effect", "Allow")
                .optional("Principal", statement.principal(), RoleResources::principal)
                .optional(
                        "Resource",
                        statement.resources(),
                        resources -> resources.<Expression>fold(
                                Texts::expression, all -> Expression.list(all.map(Texts::expression))))
                .expression();
    }

    private static Expression principal(Principal principal) {
        return Properties.none().text("Service", principal.service()).expression();
    }

    private static Expression conditions(Vector<Condition> conditions) {
        return conditions
                .groupBy(Condition::operator)
                .foldLeft(
                        Properties.none(),
                        (all, operator) ->
                                all.with(operator._1, keys(operator._2).expression()))
                .expression();
    }

    private static Properties keys(Vector<Condition> conditions) {
        return conditions.foldLeft(Properties.none(), (all, condition) -> all.with(condition.key(), condition.value()));
    }
}
