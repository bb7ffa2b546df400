package dev.stowage.convert;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.cfn.Limits;
import dev.stowage.cfn.Template;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.DialectConverter;
import dev.stowage.convert.emit.Emission;
import dev.stowage.ecs.Application;
import dev.stowage.load.contents.ConfigBytes;
import dev.stowage.load.contents.Content;
import dev.stowage.load.contents.Contents;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.ConfigName;
import dev.stowage.value.SecretName;
import dev.stowage.value.SecretText;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The third stage: a valid project as a template, for what is known of AWS. */
public final class Converter {
    private Converter() {}

    /** The template with its warnings; or everything that stands in its way, with the warnings of the stages before. */
    public static Either<Problems, Conversion> convert(
            ValidProject valid, AwsEnvironment environment, Vector<CallerAddition> additions) {
        SourceMap sources = valid.loaded().sources();
        ConversionContext context = context(valid, environment);
        DialectConverter dialect = Converters.of(valid.dialect());
        Checked<Conversion.Builder> converted = dialect.application(context)
                .flatMap(application -> template(dialect, application, context, additions)
                        .map(template -> Conversion.builder()
                                .application(application)
                                .region(environment.region())
                                .template(template)
                                .sources(sources)));
        return converted
                .located(sources)
                .end(
                        valid.warnings(),
                        (conversion, warnings) -> conversion.warnings(warnings).build());
    }

    private static Checked<Template> template(
            DialectConverter dialect,
            Application application,
            ConversionContext context,
            Vector<CallerAddition> additions) {
        Template spelled = dialect.spelled(Emission.template(application));
        Additions ofCaller = new Additions(additions);
        return ofCaller.appliedTo(spelled, application)
                .flatMap(added -> dialect.completed(added, context)
                        .flatMap(completed -> new Checked<>(completed, ofCaller.dangling(spelled, added, completed))))
                .flatMap(template -> new Checked<>(
                        template,
                        Limits.passedBy(template)
                                .map(Converter::ofServices)
                                .appendAll(GroupQuotas.among(template, application))));
    }

    /** What is wrong with the template as a whole comes from all services together. */
    private static Problem ofServices(Problem problem) {
        return Problem.builder()
                .from(problem)
                .path(AttributePath.of("services"))
                .build();
    }

    /** What both the questions for AWS and the conversion start from. */
    static ConversionContext context(ValidProject valid, AwsEnvironment environment) {
        return ConversionContext.builder()
                .project(valid.loaded().project())
                .settings(valid.settings())
                .services(valid.services())
                .secrets(secrets(valid.loaded().contents()))
                .configs(configs(valid.loaded().contents()))
                .environment(environment)
                .sources(valid.loaded().sources())
                .build();
    }

    private static LinkedHashMap<SecretName, SecretText> secrets(Contents contents) {
        return known(contents.secrets());
    }

    private static LinkedHashMap<ConfigName, ConfigBytes> configs(Contents contents) {
        return known(contents.configs());
    }

    private static <N, T> LinkedHashMap<N, T> known(LinkedHashMap<N, Content<T>> contents) {
        return LinkedHashMap.ofEntries(contents.toVector()
                .flatMap(entry -> entry._2
                        .fold(known -> Option.some(known.content()), unknown -> Option.<T>none())
                        .map(content -> Tuple.of(entry._1, content))));
    }
}
