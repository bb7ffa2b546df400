package dev.stowage.apply.run;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.parallel.Parallel;
import dev.stowage.apply.plan.Observed;
import dev.stowage.apply.stack.DeployedTemplate;
import dev.stowage.apply.stack.Leftover;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Tag;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;

/** Looks at what is there, with the same patience with which plans are performed. */
final class Observer {
    private final Aws aws;
    private final Run run;
    private final LeftoverSearch leftovers;

    Observer(Aws aws, Run run) {
        this.aws = aws;
        this.run = run;
        this.leftovers = new LeftoverSearch(aws);
    }

    Either<Setback, Observed> observe(ObservationScope scope) {
        CompletableFuture<Vector<Leftover>> templates = Parallel.begin(() -> leftovers.of(scope));
        Either<Setback, Observed.Builder> stack =
                run.ask(() -> aws.stacks().describe(scope.stack())).flatMap(found -> seen(scope, found));
        return stack.map(found -> found.region(aws.region())
                .at(run.now())
                .leftovers(templates.join())
                .build());
    }

    /** With what is in it, as far as that is looked for. */
    private Either<Setback, Observed.Builder> seen(ObservationScope scope, Option<StackState> found) {
        return template(found)
                .flatMap(deployed -> new VolumeSearch(aws, run)
                        .of(scope, found)
                        .map(volumes -> Observed.builder()
                                .stack(found)
                                .deployed(deployed)
                                .waiting(running(found).toVector().flatMap(stack -> leftovers.waiting(scope, stack)))
                                .volumes(volumes)));
    }

    private static Option<StackState> running(Option<StackState> found) {
        return found.filter(stack ->
                stack.status().phase() == StackStatus.Phase.LIVE && stack.tags().containsKey(Tag.PROJECT));
    }

    private Either<Setback, Option<Template>> template(Option<StackState> found) {
        return running(found).map(stack -> template(stack).map(Option::some)).getOrElse(Either.right(Option.none()));
    }

    private Either<Setback, Template> template(StackState stack) {
        return run.ask(() -> aws.stacks().template(stack.id()))
                .flatMap(text -> DeployedTemplate.read(stack.name(), text).mapLeft(Setback::of));
    }
}
