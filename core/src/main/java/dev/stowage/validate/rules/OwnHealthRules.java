package dev.stowage.validate.rules;

import dev.stowage.compose.Healthcheck;
import dev.stowage.compose.Service;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.calls.NamedHost;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Tree;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * Health tests by which a container asks itself. The name of its service leads to any of the tasks, and in the first ones of
 * a deployment nowhere (<em>Amazon ECS Developer Guide</em>, "Service Connect").
 */
final class OwnHealthRules {
    private static final String HERE = "127.0.0.1";

    /** A broker of Kafka answers under the names that it was told to have. */
    private static final String ADVERTISED = "--bootstrap-server";

    /** Commands whose addresses are stored. */
    private static final Vector<String> STORING = Vector.of(
            "rs.initiate",
            "rs.add",
            "rs.reconfig",
            "replSetInitiate",
            "replSetReconfig",
            "createCluster",
            "addInstance");

    private static final String APART = "\0";
    private static final String BLANK = "[\\s\0]+";
    private static final String CONNECTING =
            "(?<before>(?<![\\w./-])(?:nc|ncat|telnet)(?:" + BLANK + "-\\w+|" + BLANK + "\\d+)*" + BLANK + ")";

    private OwnHealthRules() {}

    static Vector<Problem> askThemselves(Examined project) {
        return project.services()
                .flatMap(service -> service.value()
                        .healthcheck()
                        .map(Healthcheck::test)
                        .filter(Vector::nonEmpty)
                        .map(test -> service.inside("healthcheck.test", test))
                        .flatMap(test -> stored(test, service, project).orElse(() -> problem(test, service))));
    }

    /** Members of a replica set call each other by what is stored of them, and so do clients: that is no address to ask at. */
    private static Option<Problem> stored(Subject<Vector<String>> test, Subject<Service> service, Examined project) {
        String name = service.value().name().value();
        String all = test.value().mkString(" ");
        Pattern quoted = Pattern.compile("[\"'](?i:" + Pattern.quote(name) + ")(?=[:\"'])");
        return Option.when(
                STORING.exists(all::contains) && quoted.matcher(all).find(),
                () -> test.problem(
                                EcsProblem.HEALTH_OWN_NAME,
                                name
                                        + " is told to be a member by its own name, which leads to any of its tasks, and to"
                                        + " none before they are healthy")
                        .hint("write " + name + "." + ConnectRules.domain(project) + " for " + name
                                + ", which is stored, and told to clients")
                        .build());
    }

    private static Option<Problem> problem(Subject<Vector<String>> test, Subject<Service> service) {
        String name = service.value().name().value();
        Vector<String> here = connected(test.value().zipWithIndex((word, at) -> here(test.value(), at, name)), name);
        return Option.when(
                        !here.equals(test.value()),
                        () -> problem(test, name)
                                .hint("write " + HERE + " for " + name)
                                .edits(edits(test, here))
                                .build())
                .orElse(() -> Option.when(
                        asksBroker(test.value(), name),
                        () -> problem(test, name)
                                .hint("write " + HERE + " for " + name
                                        + ", with the port of a listener that is advertised as " + HERE
                                        + " or localhost")
                                .build()));
    }

    private static Problem.Builder problem(Subject<Vector<String>> test, String name) {
        return test.problem(
                EcsProblem.HEALTH_OWN_NAME,
                name
                        + " checks its health by its own name, which leads to any of its tasks, and to none before they are"
                        + " healthy");
    }

    /** Programs take the port as a word of its own, and the shell as a part of a path. */
    private static Vector<String> connected(Vector<String> words, String name) {
        String own = "(?i:" + Pattern.quote(name) + ")";
        String all = words.mkString(APART)
                .replaceAll(CONNECTING + own + "(?=" + BLANK + "\\d)", "${before}" + HERE)
                .replaceAll("/dev/tcp/" + own + "(?=/)", "/dev/tcp/" + HERE);
        return Vector.of(all.split(APART, -1));
    }

    private static boolean asksBroker(Vector<String> words, String name) {
        return Pattern.compile(ADVERTISED + "[ =](?i:" + Pattern.quote(name) + "):\\d")
                .matcher(words.mkString(" "))
                .find();
    }

    /** The word with this container in place of its service. */
    private static String here(Vector<String> words, int at, String name) {
        String word = words.get(at);
        if (word.contains(ADVERTISED) || (at > 0 && words.get(at - 1).equals(ADVERTISED))) {
            return word;
        }
        boolean isHost = at > 0 && NamedHost.isBeforeHost(words.get(at - 1)) && word.equalsIgnoreCase(name);
        return isHost
                ? HERE
                : NamedHost.renamed("", word, HashMap.of(NamedHost.key(name), HERE))
                        .getOrElse(word);
    }

    /** A test that is one text is a word behind {@code CMD-SHELL}. */
    private static Vector<Edit> edits(Subject<Vector<String>> test, Vector<String> here) {
        return test.value()
                .zipWithIndex()
                .reject(word -> here.get(word._2).equals(word._1))
                .flatMap(word -> edit(test, test.path().index(word._2), word._1, here.get(word._2)));
    }

    private static Option<Edit> edit(Subject<Vector<String>> test, AttributePath item, String word, String here) {
        AttributePath place = test.sources().has(item) ? item : test.path();
        return Option.when(test.sources().at(place).shows(word), () -> Edit.set(place, Tree.text(here)));
    }
}
