package dev.stowage.validate.rules;

import dev.stowage.compose.Healthcheck;
import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.extension.Protocol;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Port;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path that a load balancer requests as a health check. Without one it requests {@code /}, to which many
 * programs answer 404, and such tasks are replaced again and again (<em>Elastic Load Balancing</em>, "Health checks
 * for Application Load Balancer target groups"). The health test of the service often names a better one.
 */
final class HealthPathRules {
    private static final Pattern URL = Pattern.compile("(https?)://(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|\\[::1])"
            + "(?::(\\d{1,5}))?(/[\\w./~-]+(?:\\?[\\w=&.-]*)?)(?=[\\s\"'|;)]|$)");

    /** Options by which a test says more than a path. */
    private static final Pattern FURTHER =
            Pattern.compile("--(?:header|data|user|post|request|method|body|form|json).*|-\\w*[udHXF].*");

    /** Of curl, without which it takes any answer for a good one. */
    private static final Pattern FAIL = Pattern.compile("--fail.*|-[a-zA-Z]*f.*");

    private HealthPathRules() {}

    /** What a test asks its own container for. */
    private record Asked(Protocol protocol, Port port, String path) {
        boolean isAskedOf(ServicePort served) {
            return served.isHttp()
                    && served.hasListener()
                    && served.protocol() != Protocol.GRPC
                    && served.target().equals(port)
                    && served.targetProtocol() == protocol
                    && served.check().path().isEmpty()
                    && served.check().matcher().isEmpty()
                    && served.check().port().isEmpty();
        }
    }

    static Vector<Problem> askForTheSame(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .flatMap(service -> asked(service)
                        .toVector()
                        .flatMap(asked -> settings.get(service.value().name())
                                .toVector()
                                .flatMap(its -> its.ports()
                                        .filter(asked::isAskedOf)
                                        .map(port -> problem(service, port, its, asked.path()))
                                        .take(1))));
    }

    private static Vector<String> test(Service service) {
        return service.healthcheck()
                .filter(check -> !check.disable())
                .map(Healthcheck::test)
                .getOrElse(Vector.empty());
    }

    private static Vector<String> words(Vector<String> test) {
        return Vector.of(test.mkString(" ").split("\\s+", -1));
    }

    private static Option<Asked> asked(Subject<Service> service) {
        Vector<String> words = test(service.value());
        boolean saysMore = words(words).exists(word -> FURTHER.matcher(word).matches());
        return Option.some(URL.matcher(words.mkString(" ")))
                .filter(found -> !saysMore && found.find())
                .flatMap(HealthPathRules::asked)
                .filter(asked -> isWritten(service, words, asked.path()));
    }

    private static Option<Asked> asked(Matcher found) {
        boolean isPlain = found.group(1).equals("http");
        return Option.of(found.group(2))
                .map(Port::parse)
                .getOrElse(Option.some(isPlain ? Port.HTTP : Port.HTTPS))
                .map(port -> new Asked(isPlain ? Protocol.HTTP : Protocol.HTTPS, port, found.group(3)));
    }

    /** What comes from a variable may be a secret. */
    private static boolean isWritten(Subject<Service> service, Vector<String> words, String path) {
        AttributePath test = service.path().keys("healthcheck.test");
        return words.zipWithIndex((word, at) -> test.index(at))
                .prepend(test)
                .exists(place -> service.sources().has(place)
                        && service.sources().at(place).shows(path));
    }

    private static Problem problem(Subject<Service> service, ServicePort port, ServiceSettings its, String path) {
        return service.problemBeside(
                        "healthcheck",
                        EcsProblem.HEALTH_PATH,
                        "the load balancer asks " + service.value().name() + " for /, and its own health check for "
                                + path)
                .hint("write " + KeyName.HEALTHCHECK + ": {path: " + path + "}"
                        + (isAlone(its) ? "" : " of that port, in its long form") + ", where / has no answer below 400")
                .edits(owner(service, port, its)
                        .filter(owner -> isFailing(words(test(service.value()))))
                        .map(owner -> Edit.set(owner.key(KeyName.HEALTHCHECK).key("path"), Tree.text(path)))
                        .toVector())
                .build();
    }

    /** A check of a port replaces all of the service's; a check of the service is for all its ports. */
    private static Option<AttributePath> owner(Subject<Service> service, ServicePort port, ServiceSettings its) {
        AttributePath ofPort = service.path().key("ports").index(port.position());
        boolean isLong = service.sources().keyAt(ofPort.key("target")).shows("target");
        boolean isOwn = port.extension().healthcheck().isDefined()
                || (isLong && its.extension().healthcheck().isEmpty());
        return isOwn ? Option.some(ofPort) : Option.when(isAlone(its), service.path());
    }

    /** Whether a check of the service is that of one port. */
    private static boolean isAlone(ServiceSettings its) {
        return its.ports().count(ServicePort::hasListener) == 1;
    }

    /** Whether it fails where the answer is 400 or above, as the load balancer's does. */
    private static boolean isFailing(Vector<String> words) {
        return words.exists(word -> word.endsWith("wget"))
                || (words.exists(word -> word.endsWith("curl"))
                        && words.exists(word -> FAIL.matcher(word).matches()));
    }
}
