package dev.stowage.cli.line;

import dev.stowage.apply.plan.GivenValues;
import dev.stowage.convert.Conversion;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.LogicalId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** The values of {@code --parameter NAME=VALUE}. */
public record Values(LinkedHashMap<LogicalId, String> byParameter) {
    static Either<Misuse, Values> of(Invocation call) {
        return Pairs.of(call, Flag.PARAMETER)
                .map(pairs -> new Values(pairs.values().mapKeys(LogicalId::new)));
    }

    /** The conversion, when its template takes every value. */
    Either<Problems, Conversion> wanted(Conversion conversion) {
        Vector<Problem> unwanted = GivenValues.unwanted(
                byParameter, conversion.template(), conversion.application().parameters());
        return unwanted.isEmpty()
                ? Either.right(conversion)
                : Either.left(new Problems(unwanted).after(conversion.warnings()));
    }
}
