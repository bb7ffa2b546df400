package dev.stowage.convert.modern;

import dev.stowage.aws.Question;
import dev.stowage.cfn.Reference;
import dev.stowage.cfn.Template;
import dev.stowage.convert.context.CommonQuestions;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.DialectConverter;
import dev.stowage.convert.context.FileOverlay;
import dev.stowage.ecs.Application;
import dev.stowage.problem.Checked;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;

/** The door of this dialect. */
public final class ModernDialect implements DialectConverter {
    /** The version of this project that templates name; a test holds it equal to that of the build. */
    static final String VERSION = "0.1.0-SNAPSHOT";

    /** Images are left to what runs them. */
    @Override
    public Vector<Question> questions(ConversionContext context) {
        return CommonQuestions.of(context, CommonQuestions.network(context));
    }

    @Override
    public Checked<Application> application(ConversionContext context) {
        return Assembly.of(context);
    }

    @Override
    public Template spelled(Template emitted) {
        return emitted;
    }

    @Override
    public Checked<Template> completed(Template spelled, ConversionContext context) {
        return FileOverlay.over(spelled, context, overlaid -> resolved(spelled, overlaid))
                .map(template -> AskedSubnets.only(template, context));
    }

    /** What referred to nothing before is not of the fragment. */
    private static Checked<Template> resolved(Template spelled, Template overlaid) {
        return new Checked<>(
                overlaid,
                overlaid.danglingReferences()
                        .removeAll(spelled.danglingReferences())
                        .map(ModernDialect::dangling));
    }

    private static Problem dangling(Reference reference) {
        return Problem.about(
                EcsProblem.OVERLAY_REFERENCE,
                FileOverlay.PATH,
                reference.place() + " refers to " + reference.target() + ", which is not in the template",
                "remove the reference too, or name what is in the template");
    }
}
