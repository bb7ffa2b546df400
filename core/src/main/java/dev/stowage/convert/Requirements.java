package dev.stowage.convert;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.Question;
import dev.stowage.validate.ValidProject;
import io.vavr.collection.Vector;

/** The questions about AWS that discovery must answer before a project can be converted; each once, in a fixed order. */
public record Requirements(Vector<Question> questions) {
    /** The questions that this project asks, and no others. Pure: nothing is asked yet. */
    public static Requirements of(ValidProject valid) {
        return new Requirements(Converters.of(valid.dialect())
                .questions(Converter.context(valid, AwsEnvironment.offline()))
                .distinct());
    }
}
