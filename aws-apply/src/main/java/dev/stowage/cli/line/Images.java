package dev.stowage.cli.line;

import dev.stowage.apply.plan.GivenImages;
import dev.stowage.convert.Conversion;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** The images of {@code --image SERVICE=URI}. */
public record Images(LinkedHashMap<ServiceName, String> byService) {
    static Either<Misuse, Images> of(Invocation call) {
        return Pairs.complete(call, Flag.IMAGE)
                .map(pairs -> new Images(pairs.values().mapKeys(ServiceName::new)));
    }

    /** The conversion, when every image is asked for. */
    Either<Problems, Conversion> wanted(Conversion conversion) {
        Vector<Problem> unwanted =
                GivenImages.unwanted(byService, conversion.application().parameters());
        return unwanted.isEmpty()
                ? Either.right(conversion)
                : Either.left(new Problems(unwanted).after(conversion.warnings()));
    }
}
