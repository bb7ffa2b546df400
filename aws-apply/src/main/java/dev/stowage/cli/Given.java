package dev.stowage.cli;

import dev.stowage.apply.plan.Manner;
import dev.stowage.apply.plan.Manner.AbsentSecrets;
import dev.stowage.apply.plan.Manner.Takeover;
import dev.stowage.apply.plan.Manner.Watching;
import dev.stowage.apply.stack.OnFailure;
import io.vavr.control.Either;

/** What the command line says of how a project is deployed. */
record Given(Images images, Manner manner) {
    static Either<Misuse, Given> of(Invocation call) {
        return Images.of(call).flatMap(images -> GivenTags.of(call).map(tags -> new Given(images, manner(call, tags))));
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
