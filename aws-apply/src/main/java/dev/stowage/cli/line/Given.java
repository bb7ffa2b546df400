package dev.stowage.cli.line;

import dev.stowage.apply.plan.DeployOptions;
import dev.stowage.apply.plan.DeployOptions.AbsentSecrets;
import dev.stowage.apply.plan.DeployOptions.Takeover;
import dev.stowage.apply.plan.DeployOptions.Watching;
import dev.stowage.apply.plan.GivenImages;
import dev.stowage.apply.plan.GivenValues;
import dev.stowage.apply.stack.OnFailure;
import dev.stowage.convert.Conversion;
import dev.stowage.ecs.Parameter;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/**
 * What the command line says of how a project is deployed.
 *
 * @param images those of {@code --image SERVICE=URI}
 * @param values those of {@code --parameter NAME=VALUE}
 */
public record Given(
        LinkedHashMap<ServiceName, String> images, LinkedHashMap<LogicalId, String> values, DeployOptions options) {
    public static Either<Misuse, Given> of(Invocation call) {
        return Pairs.complete(call, Flag.IMAGE)
                .flatMap(images -> Pairs.of(call, Flag.PARAMETER)
                        .flatMap(values -> TagFlags.of(call)
                                .map(tags -> new Given(
                                        images.values().mapKeys(ServiceName::new),
                                        values.values().mapKeys(LogicalId::new),
                                        options(call, tags)))))
                .flatMap(given -> OfflineSubnets.of(call).map(environment -> given));
    }

    /** The conversion, when it asks for every image and its template takes every value. */
    public Either<Problems, Conversion> wanted(Conversion conversion) {
        Vector<Parameter> asked = conversion.application().parameters();
        Vector<Problem> unwanted = GivenImages.unwanted(images, asked)
                .appendAll(GivenValues.unwanted(values, conversion.template(), asked));
        return unwanted.isEmpty()
                ? Either.right(conversion)
                : Either.left(new Problems(unwanted).after(conversion.warnings()));
    }

    private static DeployOptions options(Invocation call, TagFlags tags) {
        return DeployOptions.builder()
                .onFailure(call.has(Flag.NO_ROLLBACK) ? OnFailure.STOP : OnFailure.ROLL_BACK)
                .watching(call.has(Flag.DETACH) && !call.has(Flag.WAIT) ? Watching.NOT : Watching.TO_THE_END)
                .takeover(call.has(Flag.ADOPT) ? Takeover.ALLOWED : Takeover.REFUSED)
                .absentSecrets(call.has(Flag.KEEP_SECRETS) ? AbsentSecrets.KEPT : AbsentSecrets.REFUSED)
                .bucket(call.one(Flag.BUCKET))
                .tags(tags.byKey())
                .build();
    }
}
