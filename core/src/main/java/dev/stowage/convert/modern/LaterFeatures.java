package dev.stowage.convert.modern;

import dev.stowage.convert.modern.Site.Part;
import dev.stowage.extension.ProjectExtension;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.ServicePort;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What passes validation but is not converted by this version: said, never dropped. */
final class LaterFeatures {
    private LaterFeatures() {}

    static Vector<Problem> usedIn(Site site) {
        return ofProject(site.settings().extension())
                .appendAll(site.parts().flatMap(LaterFeatures::ofService))
                .appendAll(ofConfigs(site))
                .appendAll(site.project()
                        .volumes()
                        .filterValues(volume -> volume.driver().contains("ebs"))
                        .keySet()
                        .toVector()
                        .map(name -> later(AttributePath.of("volumes", name.value(), "driver"), "the driver ebs")));
    }

    private static Vector<Problem> ofProject(ProjectExtension extension) {
        boolean existingBalancer = extension
                .loadBalancer()
                .exists(choice -> choice.fold(
                        existing -> true, own -> own.settings().wafAcl().isDefined()));
        return top(existingBalancer, "x-aws-loadbalancer", "an existing load balancer or a web ACL");
    }

    private static Vector<Problem> top(boolean used, String key, String what) {
        return Option.when(used, () -> later(AttributePath.of(key), what)).toVector();
    }

    private static Vector<Problem> ofService(Part part) {
        AttributePath path = AttributePath.of("services", part.name().value());
        return some(
                        part.extension()
                                .autoscaling()
                                .exists(scaling -> scaling.schedules().nonEmpty()),
                        path.key("deploy").key("x-aws-autoscaling"),
                        "scaling by the clock")
                .appendAll(part.settings().ports().flatMap(port -> ofPort(port, path.key("ports"))));
    }

    /** Configs whose content does not stand in the Compose file itself. */
    private static Vector<Problem> ofConfigs(Site site) {
        return site.parts()
                .flatMap(part -> part.service()
                        .configs()
                        .zipWithIndex()
                        .filter(config -> !site.configs().containsKey(config._1.source()))
                        .map(config -> later(
                                AttributePath.of("services", part.name().value(), "configs")
                                        .index(config._2),
                                "a config from a file, a variable or elsewhere")));
    }

    private static Vector<Problem> ofPort(ServicePort port, AttributePath ports) {
        AttributePath path = ports.index(port.position());
        return some(port.extension().rule().isDefined(), path.key("x-aws-rule"), "a rule of a shared listener")
                .appendAll(some(
                        port.extension().targetGroup().isDefined(),
                        path.key("x-aws-target_group"),
                        "an existing target group"));
    }

    private static Vector<Problem> some(boolean used, AttributePath path, String what) {
        return Option.when(used, () -> later(path, what)).toVector();
    }

    private static Problem later(AttributePath path, String what) {
        return Preconditions.problem(
                ProblemId.NOT_YET,
                path,
                "this version does not convert " + what,
                "leave " + path.last() + " out until a later version");
    }
}
