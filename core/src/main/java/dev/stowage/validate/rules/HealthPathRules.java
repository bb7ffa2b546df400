package dev.stowage.validate.rules;

import dev.stowage.compose.Healthcheck;
import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import dev.stowage.extension.Protocol;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
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
 * What a load balancer asks tasks for. Where nothing is said that is {@code /}, to which many programs answer 404, and tasks
 * that answer so are replaced for ever (<em>Elastic Load Balancing</em>, "Health checks for Application Load Balancer target
 * groups"). The test of the service often says what there is to ask for.
 */
final class HealthPathRules {
    private static final Pattern URL = Pattern.compile("(https?)://(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|\\[::1])"
            + "(?::(\\d{1,5}))?(/[\\w./~-]+(?:\\?[\\w=&.-]*)?)");

    /** Options by which a test says more than a path. */
    private static final Vector<String> FURTHER = Vector.of("--header", "-H", "--data", "-d", "--user", "-u", "-X");

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
                    && served.check().port().isEmpty();
        }
    }

    static Vector<Problem> askForTheSame(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .flatMap(service -> asked(service)
                        .toVector()
                        .flatMap(asked -> settings.get(service.value().name())
                                .toVector()
                                .flatMap(ServiceSettings::ports)
                                .filter(asked::isAskedOf)
                                .map(port -> problem(service, port, asked.path()))
                                .take(1)));
    }

    private static Option<Asked> asked(Subject<Service> service) {
        Vector<String> words = service.value()
                .healthcheck()
                .filter(check -> !check.disable())
                .map(Healthcheck::test)
                .getOrElse(Vector.empty());
        String test = words.mkString(" ");
        boolean saysMore = FURTHER.exists(option -> test.contains(" " + option + " "));
        return Option.some(URL.matcher(test))
                .filter(found -> !saysMore && found.find())
                .flatMap(HealthPathRules::asked)
                .filter(asked -> isWritten(service, words, asked.path()));
    }

    private static Option<Asked> asked(Matcher found) {
        boolean isPlain = found.group(1).equals("http");
        return Option.of(found.group(2))
                .map(Long::parseLong)
                .orElse(Option.some(isPlain ? 80L : 443L))
                .flatMap(Port::of)
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

    private static Problem problem(Subject<Service> service, ServicePort port, String path) {
        AttributePath owner = port.extension().healthcheck().isDefined()
                ? service.path().key("ports").index(port.position())
                : service.path();
        return Problem.at(
                        service.sources().keyAt(service.path()),
                        ProblemId.HEALTH_PATH,
                        "the load balancer asks " + service.value().name() + " for /, and its own health check for "
                                + path)
                .path(service.path())
                .hint("write " + KeyName.HEALTHCHECK + ": {path: " + path + "}, where / has no answer below 400")
                .edits(Vector.of(Edit.set(owner.key(KeyName.HEALTHCHECK).key("path"), Tree.text(path))))
                .build();
    }
}
