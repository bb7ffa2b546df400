package dev.stowage.convert;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.cfn.Limits;
import dev.stowage.cfn.Overlay;
import dev.stowage.cfn.Template;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.WrittenDates;
import dev.stowage.convert.dockerecs.DockerEcsDialect;
import dev.stowage.convert.emit.Emission;
import dev.stowage.convert.modern.AskedSubnets;
import dev.stowage.convert.modern.ModernDialect;
import dev.stowage.ecs.Application;
import dev.stowage.extension.KeyName;
import dev.stowage.load.contents.ConfigBytes;
import dev.stowage.load.contents.Content;
import dev.stowage.load.contents.Contents;
import dev.stowage.problem.Checked;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.ConfigName;
import dev.stowage.value.Dialect;
import dev.stowage.value.SecretName;
import dev.stowage.value.SecretText;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The third stage: a valid project as a template, for what is known of AWS. */
public final class Converter {
    private static final AttributePath OVERLAY = AttributePath.of(KeyName.CLOUD_FORMATION);

    private Converter() {}

    /** The template with its warnings; or everything that stands in its way, with the warnings of the stages before. */
    public static Either<Problems, Conversion> convert(ValidProject valid, AwsEnvironment environment) {
        SourceMap sources = valid.loaded().sources();
        ConversionContext context = context(valid, environment);
        Checked<Conversion.Builder> converted = application(valid.dialect(), context)
                .flatMap(application -> template(valid.dialect(), application, context)
                        .map(template -> Conversion.builder()
                                .application(application)
                                .template(template)
                                .sources(sources)));
        Checked<Conversion.Builder> located =
                new Checked<>(converted.value(), converted.problems().map(problem -> located(problem, sources)));
        return located.end(
                valid.warnings(),
                (conversion, warnings) -> conversion.warnings(warnings).build());
    }

    private static Checked<Application> application(Dialect dialect, ConversionContext context) {
        return switch (dialect) {
            case MODERN -> ModernDialect.application(context);
            case DOCKER_ECS -> DockerEcsDialect.application(context);
        };
    }

    private static Checked<Template> template(Dialect dialect, Application application, ConversionContext context) {
        Template emitted = Emission.template(application);
        Template spelled = dialect == Dialect.DOCKER_ECS ? DockerEcsDialect.spelled(emitted) : emitted;
        return context.project()
                .extensions()
                .get(OVERLAY.last())
                .map(fragment -> Overlay.over(spelled, WrittenDates.in(fragment, OVERLAY, context.sources()), OVERLAY)
                        .flatMap(template -> resolved(template, dialect)))
                .getOrElse(Checked.of(spelled))
                .map(template -> dialect == Dialect.MODERN ? AskedSubnets.only(template, context) : template)
                .flatMap(template ->
                        new Checked<>(template, Limits.passedBy(template).map(Converter::ofServices)));
    }

    /** The dialect docker-ecs makes references to nothing of its own accord, as the tool did. */
    private static Checked<Template> resolved(Template template, Dialect dialect) {
        return new Checked<>(
                template,
                dialect == Dialect.DOCKER_ECS
                        ? Vector.empty()
                        : template.danglingReferences()
                                .map(reference -> Problem.builder()
                                        .id(EcsProblem.OVERLAY_REFERENCE)
                                        .path(OVERLAY)
                                        .sentence(reference.place() + " refers to " + reference.target()
                                                + ", which is not in the template")
                                        .hint("remove the reference too, or name what is in the template")
                                        .build()));
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

    /** What is not written at the top level comes from the environment, and has no place in the project. */
    private static Problem located(Problem problem, SourceMap sources) {
        return problem.path()
                .filter(path -> problem.span().isEmpty())
                .filter(path ->
                        path.steps().size() > 1 || !sources.keyAt(path).equals(sources.keyAt(AttributePath.ROOT)))
                .map(path -> Problem.builder()
                        .from(problem)
                        .span(sources.keyAt(path))
                        .build())
                .getOrElse(problem);
    }
}
