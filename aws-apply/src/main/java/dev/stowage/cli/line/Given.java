package dev.stowage.cli.line;

import dev.stowage.apply.plan.Manner;
import dev.stowage.apply.plan.Manner.AbsentSecrets;
import dev.stowage.apply.plan.Manner.Takeover;
import dev.stowage.apply.plan.Manner.Watching;
import dev.stowage.apply.stack.OnFailure;
import dev.stowage.convert.Conversion;
import dev.stowage.problem.Problems;
import io.vavr.control.Either;

/** What the command line says of how a project is deployed. */
public record Given(Images images, Values values, Manner manner) {
    public static Either<Misuse, Given> of(Invocation call) {
        return Images.of(call)
                .flatMap(images -> Values.of(call)
                        .flatMap(values ->
                                GivenTags.of(call).map(tags -> new Given(images, values, manner(call, tags)))));
    }

    /** The conversion, when it takes all that is given. */
    public Either<Problems, Conversion> wanted(Conversion conversion) {
        return images.wanted(conversion).flatMap(values::wanted);
    }

    private static Manner manner(Invocation call, GivenTags tags) {
        return Manner.builder()
                .onFailure(call.has(Flag.NO_ROLLBACK) ? OnFailure.STOP : OnFailure.ROLL_BACK)
                .watching(call.has(Flag.DETACH) ? Watching.NOT : Watching.TO_THE_END)
                .takeover(call.has(Flag.ADOPT) ? Takeover.ALLOWED : Takeover.REFUSED)
                .absentSecrets(call.has(Flag.KEEP_SECRETS) ? AbsentSecrets.KEPT : AbsentSecrets.REFUSED)
                .bucket(call.one(Flag.BUCKET))
                .tags(tags.byKey())
                .build();
    }
}
