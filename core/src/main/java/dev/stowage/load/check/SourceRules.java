package dev.stowage.load.check;

import dev.stowage.compose.Build;
import dev.stowage.compose.Service;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.SourceFile;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Rules about where the image of a service comes from. */
final class SourceRules {
    private static final String SERVICE = "service:";
    private static final Vector<String> SOURCES = Vector.of("image", "build", "provider");

    private SourceRules() {}

    static Vector<Problem> nothingToRun(Subject subject) {
        return subject.services(service -> {
            AttributePath path = Subject.path(service);
            boolean nothing = service.image().isEmpty()
                    && service.build().isEmpty()
                    && service.provider().isEmpty();
            return Option.when(
                    nothing
                            && subject.sound(path, path.key("image"), path.key("build"), path.key("provider"))
                            && !subject.misspells(path, SOURCES),
                    () -> subject.has(path.key("image")) ? empty(subject, path) : absent(subject, service, path));
        });
    }

    private static Problem absent(Subject subject, Service service, AttributePath path) {
        return subject.problem(
                        path,
                        ComposeProblem.NOTHING_TO_RUN,
                        "service " + service.name() + " has neither image nor build")
                .hint(meant(subject, service, path)
                                .map(name -> "did you mean " + name + "? If not, ")
                                .getOrElse("")
                        + "add image: NAME, or build: DIRECTORY")
                .build();
    }

    /** The service of another file over which this one was to be laid. */
    private static Option<String> meant(Subject subject, Service service, AttributePath path) {
        String own = service.name().value();
        SourceFile file = subject.place(path).file();
        return Option.some(subject.serviceNames().without(own))
                .filter(others ->
                        !subject.place(AttributePath.of("services")).file().equals(file))
                .flatMap(others -> others.nearest(own))
                .filter(name -> !subject.place(ComposePath.service(new ServiceName(name)))
                        .file()
                        .equals(file));
    }

    /** Often a variable without a value. */
    private static Problem empty(Subject subject, AttributePath path) {
        return subject.problem(path.key("image"), ComposeProblem.NOTHING_TO_RUN, path.key("image") + " is empty")
                .hint("write the name of an image")
                .build();
    }

    static Vector<Problem> dockerfileTwice(Subject subject) {
        return builds(
                subject,
                (service, build) -> Option.when(
                        build.dockerfile().isDefined()
                                && build.dockerfileInline().isDefined(),
                        () -> subject.problem(
                                        buildPath(service).key("dockerfile_inline"),
                                        ComposeProblem.CONFLICTING_ATTRIBUTES,
                                        "the build of " + service.name()
                                                + " has dockerfile and dockerfile_inline, which exclude each other")
                                .hint("keep one of them")
                                .build()));
    }

    /** A service that is not active may be a context all the same. */
    static Vector<Problem> unknownContext(Subject subject) {
        return builds(
                subject,
                (service, build) -> build.additionalContexts()
                        .filterValues(context -> context.startsWith(SERVICE))
                        .toVector()
                        .flatMap(context -> context(
                                subject,
                                service.name(),
                                buildPath(service).key("additional_contexts").key(context._1),
                                new ServiceName(context._2.substring(SERVICE.length())))));
    }

    private static Option<Problem> context(Subject subject, ServiceName own, AttributePath path, ServiceName name) {
        Option<Service> known = subject.project()
                .services()
                .get(name)
                .orElse(() -> subject.project().disabledServices().get(name));
        if (known.exists(service -> service.build().isDefined())
                || !subject.sound(path)
                || !subject.knowsAllOf("services")) {
            return Option.none();
        }
        Problem.Builder problem = known.isDefined() ? notBuilt(subject, path, name) : unknown(subject, own, path, name);
        return Option.some(problem.path(subject.spelled(path)).build());
    }

    private static String context(Subject subject, AttributePath path, ServiceName name) {
        return "the context " + subject.spelled(path).last() + " is service " + subject.spelled(path, name.value());
    }

    private static Problem.Builder notBuilt(Subject subject, AttributePath path, ServiceName name) {
        return subject.problem(path, ComposeProblem.NOT_BUILT, context(subject, path, name) + ", which is not built")
                .hint("give " + subject.spelled(path, name.value())
                        + " a build, or take its image as docker-image://NAME");
    }

    private static Problem.Builder unknown(Subject subject, ServiceName own, AttributePath path, ServiceName name) {
        String instead = "add service " + subject.spelled(path, name.value()) + ", or remove this context";
        return subject.problem(
                        path, ComposeProblem.UNDEFINED_SERVICE, context(subject, path, name) + ", which does not exist")
                .hint(subject.serviceNames().without(own.value()).hintOrAll(name.value(), instead));
    }

    static Vector<Problem> unbuiltPlatform(Subject subject) {
        return builds(
                subject,
                (service, build) -> service.platform()
                        .filter(platform -> !build.platforms().isEmpty()
                                && !build.platforms().contains(platform))
                        .map(platform -> subject.problem(
                                        buildPath(service).key("platforms"),
                                        ComposeProblem.NOT_BUILT,
                                        "service " + service.name() + " runs on a platform that is not built")
                                .hint("add the platform of the service to build.platforms")
                                .build()));
    }

    private interface BuildRule {
        Iterable<Problem> check(Service service, Build build);
    }

    private static Vector<Problem> builds(Subject subject, BuildRule rule) {
        return subject.services(service -> service.build().toVector().flatMap(build -> rule.check(service, build)));
    }

    private static AttributePath buildPath(Service service) {
        return Subject.path(service).key("build");
    }
}
