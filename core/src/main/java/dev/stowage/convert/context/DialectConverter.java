package dev.stowage.convert.context;

import dev.stowage.aws.Question;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Application;
import dev.stowage.problem.Checked;
import io.vavr.collection.Vector;

/** What a dialect makes of a valid project: everything in which dialects differ once their settings are filled in. */
public interface DialectConverter {
    /** What has to be asked of AWS before the project can be converted for a known account, in a fixed order. */
    Vector<Question> questions(ConversionContext context);

    /** What shall run for the project, with what stands in the way of it. */
    Checked<Application> application(ConversionContext context);

    /** What was emitted for the application, in the spelling of the dialect. */
    Template spelled(Template emitted);

    /** The template, with what callers added to it, under the overlay of the file. */
    Checked<Template> completed(Template spelled, ConversionContext context);
}
