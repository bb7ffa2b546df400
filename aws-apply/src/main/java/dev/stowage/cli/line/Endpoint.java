package dev.stowage.cli.line;

import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.net.URI;

/** Where AWS is spoken to, when it is not AWS's own address: an emulator. */
public final class Endpoint {
    /** Of AWS's own, for all services. */
    static final String VARIABLE = "AWS_ENDPOINT_URL";

    private Endpoint() {}

    public static Either<Misuse, Option<URI>> of(Invocation call, ProcessContext process) {
        return call.has(Flag.ENDPOINT_URL)
                ? typed(call)
                : process.variable(VARIABLE)
                        .fold(
                                () -> Either.right(Option.none()),
                                text -> address(VARIABLE, text, call).map(Option::some));
    }

    /** What is wrong with the address on the command line, also where it will not be used. */
    static Option<Misuse> wrong(Invocation call) {
        return typed(call).swap().toOption();
    }

    private static Either<Misuse, Option<URI>> typed(Invocation call) {
        return call.read(Flag.ENDPOINT_URL, text -> address(Flag.ENDPOINT_URL.typed(), text, call));
    }

    private static Either<Misuse, URI> address(String said, String text, Invocation call) {
        return Try.of(() -> new URI(text))
                .toOption()
                .filter(uri ->
                        uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())))
                .toEither(() -> Misuse.of(call, said + " is no address such as http://localhost:4566"));
    }
}
