package dev.stowage.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The emulator has to make whatever we emit. */
@NeedsPython
class EmulatorIT {
    private static final Pattern TYPE = Pattern.compile("\"(AWS::[A-Za-z0-9]+::[A-Za-z0-9]+)\"");
    private static final String CREDENTIAL =
            "AWS4-HMAC-SHA256 Credential=100000000999/20260101/us-east-1/ecs/aws4_request, SignedHeaders=host, Signature=0";
    private static final Path EMIT =
            Path.of(System.getProperty("stowage.root"), "core/src/main/java/dev/stowage/convert/emit");

    @Test
    void makesEveryTypeOfTheWorkedExamples() throws IOException {
        Vector<Path> templates = files(Example.FOLDER, "template.json");
        Vector<String> types = templates.flatMap(EmulatorIT::types).distinct();
        assertThat(types).hasSizeGreaterThan(10).isSubsetOf(Emulator.running().types());
    }

    @Test
    void makesEveryTypeThatTheEmitterSpells() throws IOException {
        Vector<String> types = files(EMIT, ".java")
                .flatMap(EmulatorIT::text)
                .flatMap(text -> Vector.ofAll(TYPE.matcher(text).results().map(found -> found.group(1))))
                .reject(EmulatorIT::isOfParameters)
                .distinct();
        assertThat(types).hasSizeGreaterThan(10).isSubsetOf(Emulator.running().types());
    }

    @Test
    void endsATaskWithTheExitCodeThatIsChosen() throws IOException, InterruptedException {
        Emulator.running().plan("""
                [{"operation": "run", "family": "migrate-once", "seconds": 0.2, "exit": 3}]""");
        ecs("RegisterTaskDefinition", """
                {"family": "migrate-once", "containerDefinitions": [{"name": "main", "image": "busybox"}]}""");
        String task = ecs("RunTask", """
                {"taskDefinition": "migrate-once"}""").at("/tasks/0/taskArn").asText();
        assertThat(described(task).path("lastStatus").asText()).isEqualTo("RUNNING");
        Thread.sleep(300);
        assertThat(described(task).path("lastStatus").asText()).isEqualTo("STOPPED");
        assertThat(described(task).at("/containers/0/exitCode").asInt()).isEqualTo(3);
    }

    private static JsonNode described(String task) throws IOException, InterruptedException {
        return ecs("DescribeTasks", "{\"tasks\": [\"" + task + "\"]}").at("/tasks/0");
    }

    /** ECS by hand, as the effect layer runs no task yet. */
    private static JsonNode ecs(String action, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(Emulator.running().address())
                .header("X-Amz-Target", "AmazonEC2ContainerServiceV20141113." + action)
                .header("Content-Type", "application/x-amz-json-1.1")
                .header("Authorization", CREDENTIAL)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    /** Parameters have types too: {@code AWS::EC2::VPC::Id} has a fourth part, which the pattern does not take. */
    private static boolean isOfParameters(String type) {
        return type.contains("Parameter");
    }

    private static Vector<Path> files(Path folder, String suffix) throws IOException {
        try (var files = Files.walk(folder)) {
            return Vector.ofAll(
                    files.filter(file -> file.toString().endsWith(suffix)).sorted());
        }
    }

    private static Vector<String> text(Path file) {
        try {
            return Vector.of(Files.readString(file));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Vector<String> types(Path template) {
        try {
            JsonNode resources = new ObjectMapper().readTree(template.toFile()).path("Resources");
            return Vector.ofAll(resources).map(resource -> resource.path("Type").asText());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
