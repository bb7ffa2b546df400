package dev.stowage.cli.line;

import dev.stowage.apply.plan.DeployOptions;
import dev.stowage.apply.plan.DeployOptions.AbsentSecrets;
import dev.stowage.apply.plan.DeployOptions.Takeover;
import dev.stowage.apply.plan.DeployOptions.Watching;
import dev.stowage.apply.stack.OnFailure;
import dev.stowage.convert.Conversion;
import dev.stowage.problem.Problems;
import io.vavr.control.Either;

/** What the command line says of how a project is deployed. */
public record Given(Images images, Values values, DeployOptions options) {
    public static Either<Misuse, Given> of(Invocation call) {
        return Images.of(call)
                .flatMap(images -> Values.of(call)
                        .flatMap(values ->
                                TagFlags.of(call).map(tags -> new Given(images, values, options(call, tags)))))
                .flatMap(given -> OfflineSubnets.of(call).map(environment -> given));
    }

    /** The conversion, when it takes all that is given. */
    public Either<Problems, Conversion> wanted(Conversion conversion) {
        return images.wanted(conversion).flatMap(values::wanted);
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
