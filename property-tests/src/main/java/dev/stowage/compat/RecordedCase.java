package dev.stowage.compat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.environment.EnvironmentFile;
import dev.stowage.pipeline.Pipeline;
import dev.stowage.problem.Palette;
import dev.stowage.problem.Problems;
import dev.stowage.problem.TextRenderer;
import dev.stowage.value.Dialect;
import dev.stowage.value.Environment;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.Path;

/** A recorded conversion: a folder with the input, how it was called, and the template or the refusal that came of it. */
public record RecordedCase(Path folder, CaseCall call) {
    private static final String ENVIRONMENT = "environment.yaml";
    private static final String PROBLEMS = "problems.json";

    static RecordedCase of(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new RecordedCase(absolute, CaseCall.of(absolute));
    }

    /** The name of the folder. */
    public String name() {
        return folder.getFileName().toString();
    }

    /** What the case is about, in a sentence. */
    String description() {
        return call.text("description").getOrElse("");
    }

    boolean isRefused() {
        return call.text("expect").contains("error");
    }

    /** Whether the tool itself broke, where an ordinary problem would have been right. */
    boolean isCrash() {
        return error().startsWith("panic:");
    }

    /** Where it was refused: {@code load}, {@code check}, {@code convert} or {@code overlay}; empty where it was not. */
    String stage() {
        return problems().path("stage").asText();
    }

    /** Whether the old loader refused it, before anything was warned of. */
    boolean isRefusedByLoader() {
        return stage().equals("load");
    }

    /** Whether it was refused while it was warned of: what came behind the refusal was not looked at. */
    boolean isRefusedByCheck() {
        return stage().equals("check");
    }

    ComposeSource source() {
        return ComposeSource.builder()
                .workingDirectory(folder)
                .environment(Environment.of(call.texts("env").toJavaMap()))
                .files(call.list("files"))
                .profiles(call.list("profiles"))
                .envFiles(call.list("env_file"))
                .projectName(call.text("project"))
                .services(call.list("services").map(ServiceName::new))
                .build()
                .forDialect(Dialect.DOCKER_ECS);
    }

    /** What existed on AWS. Nothing is known where there is no file of it, or where the template alone was recorded. */
    AwsEnvironment environment() {
        return isWhole() || Files.exists(folder.resolve(ENVIRONMENT))
                ? EnvironmentFile.read(source().disk(), folder, ENVIRONMENT)
                        .getOrElseThrow(problems -> new IllegalStateException(rendered(problems)))
                : AwsEnvironment.offline();
    }

    /** The template that a converter makes of it; none where it refuses. */
    Option<JsonNode> converted(Pipeline pipeline) {
        return pipeline.convert(source(), environment()).toOption().map(conversion -> Json.of(conversion.template()));
    }

    JsonNode template() {
        return Json.read(templateFile());
    }

    Path templateFile() {
        return folder.resolve("template.json");
    }

    TemplateComparison comparison() {
        return new TemplateComparison(call.list("unordered").toSet(), call.lists("varies"));
    }

    /** The error as it was recorded; empty where there was none. */
    String error() {
        return problems().path("error").asText("");
    }

    /** The attributes of which it was warned. */
    Set<String> warned() {
        return Vector.ofAll(problems().path("warnings"))
                .map(JsonNode::asText)
                .flatMap(WarnedAttributes::inText)
                .toSet();
    }

    /** Whether more was recorded than the template, which is all where it says {@code compare: template}. */
    boolean isWhole() {
        return !call.text("compare").contains("template");
    }

    private JsonNode problems() {
        return isWhole() ? Json.read(folder.resolve(PROBLEMS)) : MissingNode.getInstance();
    }

    private static String rendered(Problems problems) {
        return new TextRenderer(Palette.PLAIN).render(problems.all());
    }
}
