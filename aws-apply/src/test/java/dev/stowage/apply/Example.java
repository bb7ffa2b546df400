package dev.stowage.apply;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.apply.stack.StackName;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.cfn.Template;
import dev.stowage.convert.Conversion;
import dev.stowage.ecs.Application;
import dev.stowage.ecs.DnsNamespace;
import dev.stowage.ecs.LogGroup;
import dev.stowage.ecs.Parameter;
import dev.stowage.load.contents.Content;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceFile;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import dev.stowage.value.Dialect;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ProjectName;
import dev.stowage.value.SecretName;
import dev.stowage.value.SecretText;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A worked example of the conversion as something to deploy, in the network that discovery found. */
record Example(String project, String template) {
    static final Path FOLDER =
            Path.of(System.getProperty("stowage.root"), "core", "src", "test", "resources", "cases", "convert");

    static final String SECRET = "correct horse battery";
    private static final SecretName PASSWORD = new SecretName("db_password");
    private static final ServiceName VOTE = new ServiceName("vote");

    static Example helloWeb() throws IOException {
        return read("01-hello-web", "hello-web");
    }

    static Example voting() throws IOException {
        return read("02-voting", "voting");
    }

    private static Example read(String folder, String project) throws IOException {
        byte[] template = Files.readAllBytes(FOLDER.resolve(folder).resolve("template.json"));
        return new Example(project, new ObjectMapper().readTree(template).toString());
    }

    StackName stack() {
        return new StackName(project);
    }

    ProjectName projectName() {
        return new ProjectName(project);
    }

    /** With another text in the template. */
    Example with(String old, String changed) {
        if (!template.contains(old)) {
            throw new IllegalArgumentException("the template has no " + old);
        }
        return new Example(project, template.replace(old, changed));
    }

    /** In a known network the template asks for none. */
    Example in(AwsEnvironment environment) {
        String placed = environment
                .inventory()
                .flatMap(found -> found.vpc()
                        .map(vpc -> template.replace(ref("VpcId"), '"' + vpc.id() + '"')
                                .replace(
                                        ref("Subnet1"),
                                        '"' + found.subnets().get(0).id() + '"')
                                .replace(
                                        ref("Subnet2"),
                                        '"' + found.subnets().get(1).id() + '"')))
                .getOrElse(template);
        return new Example(project, placed);
    }

    private static String ref(String parameter) {
        return "{\"Ref\":\"" + parameter + "\"}";
    }

    /** With the image and the secret that the template asks for. */
    Deploy deploy() throws IOException {
        Deploy deploy = deployWithoutImages();
        boolean asks = deploy.conversion().template().parameters().containsKey(new LogicalId("VoteImage"));
        return asks
                ? Deploy.builder()
                        .from(deploy)
                        .putImage(VOTE, "registry.example/vote:1")
                        .build()
                : deploy;
    }

    Deploy deployWithoutImages() throws IOException {
        return Deploy.builder()
                .stack(stack())
                .conversion(conversion())
                .putSecret(PASSWORD, new Content.Known<>(SecretText.of(SECRET.getBytes(StandardCharsets.UTF_8))))
                .build();
    }

    private Conversion conversion() throws IOException {
        Template read = TemplateReader.read(template);
        Template placed = Template.builder()
                .from(read)
                .parameters(read.parameters()
                        .removeAll(Vector.of("VpcId", "Subnet1", "Subnet2").map(LogicalId::new)))
                .build();
        return Conversion.builder()
                .template(placed)
                .application(application(placed))
                .sources(NOWHERE)
                .build();
    }

    /** The same as a template of this dialect, which its metadata says. */
    static Conversion inDialect(Conversion conversion, Dialect dialect) {
        Tree maker = new Tree.Fields(LinkedHashMap.of("Dialect", Tree.text(dialect.word())));
        return Conversion.builder()
                .from(conversion)
                .template(Template.builder()
                        .from(conversion.template())
                        .putMetadata("Stowage", maker)
                        .build())
                .build();
    }

    private Application application(Template placed) {
        Vector<Parameter> parameters = placed.parameters()
                .keySet()
                .toVector()
                .map(id -> id.value().endsWith("SecretValue")
                        ? new Parameter.SecretContent(id, PASSWORD)
                        : new Parameter.Image(id, VOTE, Vector.empty()));
        return Application.builder()
                .project(projectName())
                .parameters(parameters)
                .logGroup(LogGroup.builder()
                        .id(new LogicalId("LogGroup"))
                        .name(project)
                        .build())
                .dnsNamespace(DnsNamespace.builder()
                        .id(new LogicalId("CloudMap"))
                        .name(project + ".local")
                        .description(project)
                        .vpc(dev.stowage.ecs.Text.of("vpc"))
                        .build())
                .build();
    }

    private static final SourceMap NOWHERE = new SourceMap() {
        @Override
        public Span at(AttributePath path) {
            return Span.startOf(SourceFile.of("compose.yaml", ""));
        }

        @Override
        public Span keyAt(AttributePath path) {
            return at(path);
        }

        @Override
        public Vector<AttributePath> paths() {
            return Vector.empty();
        }

        @Override
        public boolean has(AttributePath path) {
            return false;
        }
    };
}
