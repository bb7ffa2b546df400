package dev.stowage.cli;

import dev.stowage.apply.Deploy;
import dev.stowage.apply.plan.GivenImages;
import dev.stowage.apply.stack.StackName;
import dev.stowage.convert.Conversion;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The images of {@code --image SERVICE=URI}. */
record Images(LinkedHashMap<ServiceName, String> byService) {
    static Either<Misuse, Images> of(Invocation call) {
        Vector<String> given = call.all(Flag.IMAGE);
        Option<String> wrong = given.find(text -> text.indexOf('=') < 1 || text.endsWith("="));
        return wrong.map(text -> Either.<Misuse, Images>left(
                        Misuse.of(Verb.UP, "--image takes SERVICE=URI, not " + text, Option.none())))
                .getOrElse(() -> Either.right(new Images(LinkedHashMap.ofEntries(given.map(text -> Tuple.of(
                        new ServiceName(text.substring(0, text.indexOf('='))),
                        text.substring(text.indexOf('=') + 1)))))));
    }

    /** The conversion, when every image is asked for. */
    Either<Problems, Conversion> wanted(Conversion conversion) {
        Vector<Problem> unwanted =
                GivenImages.unwanted(byService, conversion.application().parameters());
        return unwanted.isEmpty()
                ? Either.right(conversion)
                : Either.left(new Problems(unwanted).after(conversion.warnings()));
    }

    /** What is sent: the template, these images, and the contents of the project's own secrets. */
    Deploy deploy(StackName stack, ValidProject project, Conversion conversion) {
        return Deploy.builder()
                .stack(stack)
                .conversion(conversion)
                .images(byService)
                .secrets(project.loaded().contents().secrets())
                .build();
    }
}
