package dev.stowage.validate.defaults;

import dev.stowage.compose.Service;
import dev.stowage.compose.UpdateConfig;
import dev.stowage.extension.ServiceExtension;
import dev.stowage.problem.Checked;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.settings.RollingUpdate;
import dev.stowage.validate.settings.RollingUpdate.OnFailure;
import dev.stowage.validate.subject.Subject;
import io.vavr.control.Option;

/** How tasks are replaced, as the retired Docker integration computed it. */
final class DockerUpdates {
    private static final int ALL = 100;
    private static final RollingUpdate USUAL = update(ALL, 2 * ALL);

    private DockerUpdates() {}

    /** @param replicas how many the service asks for, if it says so */
    static Checked<RollingUpdate> of(Subject<Service> service, Option<Integer> replicas, ServiceExtension extension) {
        boolean isGiven =
                extension.minPercent().isDefined() && extension.maxPercent().isDefined();
        return service.value()
                .deploy()
                .flatMap(deploy -> deploy.updateConfig())
                .flatMap(UpdateConfig::parallelism)
                .filter(atOnce -> !isGiven)
                .map(atOnce -> computed(service, atOnce, said(service, replicas)))
                .getOrElse(Checked.of(USUAL))
                .map(computed -> update(
                        extension.minPercent().getOrElse(computed.minimumPercent()),
                        extension.maxPercent().getOrElse(computed.maximumPercent())));
    }

    /** Load makes replicas of a scale; that of one, which every service had, did not count. */
    private static Option<Integer> said(Subject<Service> service, Option<Integer> replicas) {
        boolean isOne = service.value().scale().contains(1);
        AttributePath written = service.path().key("deploy").key("replicas");
        return replicas.filter(all -> !isOne || service.sources().has(written));
    }

    private static Checked<RollingUpdate> computed(Subject<Service> service, long atOnce, Option<Integer> replicas) {
        long all = replicas.getOrElse(0);
        return problem(service, atOnce, replicas)
                .map(problem -> Checked.of(USUAL, problem))
                .getOrElse(() ->
                        Checked.of(update((int) ((all - atOnce) * ALL / all), (int) ((all + atOnce) * ALL / all))));
    }

    private static Option<Problem> problem(Subject<Service> service, long atOnce, Option<Integer> replicas) {
        Subject<Long> at = service.inside("deploy.update_config.parallelism", atOnce);
        return sentence(at, atOnce, replicas)
                .map(sentence -> at.problem(EcsProblem.PARALLELISM, sentence)
                        .hint(
                                replicas.isEmpty()
                                        ? "add deploy.replicas, or remove it"
                                        : "write a number from 0 to that of the replicas, or remove it")
                        .build());
    }

    private static Option<String> sentence(Subject<?> at, long atOnce, Option<Integer> replicas) {
        String typed = at.spelled(Long.toString(atOnce));
        return replicas.isEmpty()
                ? Option.some("parallelism needs the number of replicas, deploy.replicas")
                : replicas.filter(all -> all < Math.max(1, atOnce))
                        .map(all -> all == 0
                                ? "parallelism has no meaning without replicas"
                                : "parallelism " + typed + " asks for more than the replicas of the service, " + all);
    }

    /** Nothing watched over a deployment then. */
    private static RollingUpdate update(int minimum, int maximum) {
        return new RollingUpdate(minimum, maximum, OnFailure.CONTINUE);
    }
}
