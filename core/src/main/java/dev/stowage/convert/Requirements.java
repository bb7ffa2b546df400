package dev.stowage.convert;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.Question;
import dev.stowage.validate.ValidProject;
import io.vavr.collection.Vector;

/** The questions that discovery has to answer for a project, and no others; each once, in a fixed order. */
public record Requirements(Vector<Question> questions) {
    public static Requirements of(ValidProject valid) {
        return new Requirements(Converters.of(valid.dialect())
                .questions(Converter.context(valid, AwsEnvironment.offline()))
                .distinct());
    }
}
