package dev.stowage.load.check;

import dev.stowage.compose.Service;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Vocabulary;
import dev.stowage.source.AttributePath;
import io.vavr.Tuple2;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Names that services use and nothing declares. */
final class References {
    private References() {}

    static Vector<Problem> networks(Subject subject) {
        Declared networks = Declared.of(
                "network", ComposeProblem.UNDEFINED_NETWORK, subject.project().networks());
        return subject.services(service ->
                service.networks().keySet().toVector().flatMap(name -> networks.key(subject, service, name.value())));
    }

    static Vector<Problem> models(Subject subject) {
        Declared models = Declared.of(
                "model", ComposeProblem.UNDEFINED_MODEL, subject.project().models());
        return subject.services(service ->
                service.models().keySet().toVector().flatMap(name -> models.key(subject, service, name.value())));
    }

    static Vector<Problem> volumes(Subject subject) {
        Declared volumes = Declared.of(
                "volume", ComposeProblem.UNDEFINED_VOLUME, subject.project().volumes());
        return subject.services(
                service -> subject.mappings(Subject.path(service).key("volumes"))
                        .filter(mount -> Subject.text(mount._2, "type").contains("volume"))
                        .flatMap(mount -> source(subject, service, mount, volumes)));
    }

    static Vector<Problem> secrets(Subject subject) {
        Declared secrets = Declared.of(
                "secret", ComposeProblem.UNDEFINED_SECRET, subject.project().secrets());
        return mounted(subject, secrets, "secrets");
    }

    static Vector<Problem> configs(Subject subject) {
        Declared configs = Declared.of(
                "config", ComposeProblem.UNDEFINED_CONFIG, subject.project().configs());
        return mounted(subject, configs, "configs");
    }

    static Vector<Problem> buildSecrets(Subject subject) {
        Declared secrets = Declared.of(
                "secret", ComposeProblem.UNDEFINED_SECRET, subject.project().secrets());
        return mounted(subject, secrets, "build", "secrets");
    }

    private static Vector<Problem> mounted(Subject subject, Declared declared, String... attribute) {
        return subject.services(
                service -> subject.mappings(Vector.of(attribute).foldLeft(Subject.path(service), AttributePath::key))
                        .flatMap(mount -> source(subject, service, mount, declared)));
    }

    private static Option<Problem> source(
            Subject subject, Service service, Tuple2<AttributePath, Node.Fields> mount, Declared declared) {
        return Subject.text(mount._2, "source")
                .filter(name -> !name.isEmpty())
                .flatMap(name -> declared.missing(subject, service, mount._1.key("source"), name))
                .map(Problem.Builder::build);
    }

    /** The names of one kind that a project declares. */
    private record Declared(String kind, ProblemId id, Vocabulary names, Set<String> known) {
        static <K> Declared of(String kind, ProblemId id, LinkedHashMap<K, ?> declared) {
            Vector<String> names = declared.keySet().toVector().map(Object::toString);
            return new Declared(kind, id, Vocabulary.of(names), HashSet.ofAll(names));
        }

        /** What services use by key. */
        Option<Problem> key(Subject subject, Service service, String name) {
            AttributePath path = Subject.path(service).key(kind + "s").key(name);
            return missing(subject, service, path, name)
                    .map(problem -> problem.path(subject.spelled(path)).build());
        }

        Option<Problem.Builder> missing(Subject subject, Service service, AttributePath path, String name) {
            String section = kind + "s";
            return Option.when(
                    !known.contains(name) && subject.sound(path) && subject.knowsAllOf(section),
                    () -> subject.problem(
                                    path,
                                    id,
                                    "service " + service.name() + " uses " + kind + " " + subject.spelled(path, name)
                                            + ", which is not declared")
                            .hint(names.hint(name).getOrElse("declare it at the top level, under " + section + ":")));
        }
    }
}
