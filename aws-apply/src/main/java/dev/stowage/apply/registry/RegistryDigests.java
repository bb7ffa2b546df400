package dev.stowage.apply.registry;

import dev.stowage.apply.aws.Proxies;
import dev.stowage.apply.aws.Registries;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Digests as the registries say them. */
public final class RegistryDigests implements Digests {
    /** Lists of images for several architectures first: it is their digest that all nodes can pull. */
    private static final String MANIFESTS = "application/vnd.oci.image.index.v1+json,"
            + "application/vnd.docker.distribution.manifest.list.v2+json,"
            + "application/vnd.oci.image.manifest.v1+json,"
            + "application/vnd.docker.distribution.manifest.v2+json";

    private static final Vector<Integer> REFUSALS = Vector.of(401, 403);

    private final Logins logins;
    private final Function<String, Option<Either<ServiceFailure, Login>>> issued;
    private final InterruptibleRequests requests;

    /** {@code issued} are the logins that AWS gives for its registries. */
    RegistryDigests(
            Logins logins,
            Function<String, Option<Either<ServiceFailure, Login>>> issued,
            InterruptibleRequests requests) {
        this.logins = logins;
        this.issued = issued;
        this.requests = requests;
    }

    /** With the logins in a folder of the Docker client, and those that AWS gives for its own registries. */
    public static RegistryDigests of(Path dockerFolder, Registries registries, BooleanSupplier interrupted) {
        return new RegistryDigests(
                new Logins(dockerFolder),
                new EcrLogins(registries)::of,
                new InterruptibleRequests(Proxies.ofProcess(), interrupted));
    }

    @Override
    public Either<Problem, Option<String>> of(String image) {
        try {
            return reachable(ImageName.of(image)).map(Option::some);
        } catch (InterruptedIOException interrupted) {
            return Either.left(interrupted(image));
        } catch (IOException | IllegalArgumentException failed) {
            return Either.left(problem(image, "the registry does not answer"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Either.left(interrupted(image));
        }
    }

    private Either<Problem, String> reachable(ImageName image) throws IOException, InterruptedException {
        Option<Problem> obstacle = requests.obstacle(image.manifest())
                .map(why -> problem(image.full(), why.problem().sentence()));
        return obstacle.isEmpty() ? digest(image) : obstacle.toEither("").swap();
    }

    private Either<Problem, String> digest(ImageName image) throws IOException, InterruptedException {
        HttpResponse<?> first = head(image, Option.none());
        Option<String> challenge = Option.ofOptional(first.headers().firstValue("WWW-Authenticate"));
        return first.statusCode() == 401 && challenge.isDefined()
                ? challenged(image, Challenge.parse(challenge.getOrElse("")))
                : digest(image, first);
    }

    private Either<Problem, String> challenged(ImageName image, Challenge challenge)
            throws IOException, InterruptedException {
        Option<Either<ServiceFailure, Login>> own = issued.apply(image.registry());
        if (own.exists(RegistryDigests::isInterrupted)) {
            return Either.left(interrupted(image.full()));
        }
        return answer(image, challenge, own.flatMap(Either::toOption))
                .map(answer -> digest(image, answer))
                .getOrElse(
                        () -> Either.left(problem(image.full(), "the registry wants a login: " + advice(image, own))));
    }

    private static boolean isInterrupted(Either<ServiceFailure, Login> answer) {
        return answer.swap().exists(failure -> failure.kind() == ServiceFailure.Kind.INTERRUPTED);
    }

    /** What AWS gives is good for its own account, and that of the Docker client perhaps for another. */
    private Option<HttpResponse<Void>> answer(ImageName image, Challenge challenge, Option<Login> own)
            throws IOException, InterruptedException {
        Option<HttpResponse<Void>> first = own.isEmpty() ? Option.none() : asked(image, challenge, own);
        if (first.exists(known -> !REFUSALS.contains(known.statusCode()))) {
            return first;
        }
        Option<Login> other = logins.of(image.registry());
        return (own.isEmpty() || other.isDefined()) ? asked(image, challenge, other) : first;
    }

    private Option<HttpResponse<Void>> asked(ImageName image, Challenge challenge, Option<Login> login)
            throws IOException, InterruptedException {
        Option<String> authorization = challenge.scheme().equals("bearer")
                ? new Tokens(requests).authorization(challenge, image, login)
                : login.map(Login::basic);
        return authorization.isEmpty() ? Option.none() : Option.some(head(image, authorization));
    }

    /** A login of the Docker client would do as well, but that of AWS needs nothing to be kept. */
    private static String advice(ImageName image, Option<Either<ServiceFailure, Login>> own) {
        return own.flatMap(answer -> answer.swap().toOption())
                .map(failure -> failure.problem().sentence())
                .getOrElse(() -> "docker login " + image.registry());
    }

    private HttpResponse<Void> head(ImageName image, Option<String> authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(image.manifest())
                .timeout(InterruptibleRequests.PATIENCE)
                .header("Accept", MANIFESTS)
                .method("HEAD", HttpRequest.BodyPublishers.noBody());
        authorization.forEach(value -> request.header("Authorization", value));
        return requests.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }

    private static Either<Problem, String> digest(ImageName image, HttpResponse<?> answer) {
        return digest(answer).mapLeft(why -> problem(image.full(), why));
    }

    private static Either<String, String> digest(HttpResponse<?> answer) {
        return switch (answer.statusCode()) {
            case 200 ->
                Option.ofOptional(answer.headers().firstValue("Docker-Content-Digest"))
                        .toEither("the registry tells no digest");
            case 401, 403 -> Either.left("the registry does not let us read it, or there is no such image");
            case 404 -> Either.left("there is no such image");
            case 429 -> Either.left("the registry has had too many requests");
            default -> Either.left("the registry answers with status " + answer.statusCode());
        };
    }

    private static Problem interrupted(String image) {
        return Problem.builder()
                .id(DeploymentProblem.INTERRUPTED)
                .sentence("interrupted before the digest of image " + image + " was known")
                .hint("run the same command again to go on")
                .build();
    }

    private static Problem problem(String image, String why) {
        return Problem.builder()
                .id(DeploymentProblem.IMAGE_UNRESOLVED)
                .sentence("the digest of image " + image + " is not known: " + why)
                .hint("name it with its digest (name@sha256:...), or give --no-resolve-digests to deploy it by its tag")
                .build();
    }
}
